using System.Text.Json;

namespace Extractor.Evaluation;

/// <summary>One field on both sides, with its path on each.</summary>
internal readonly record struct FieldPair(string TruthPath, string ExtractedPath, JsonElement? Truth, JsonElement? Extracted)
{
    internal Difference Difference(string kind) => new(kind, TruthPath, PythonText.Of(Truth), PythonText.Of(Extracted));
}

/// <summary>One row on both sides, with its path on each; a missing row has no fields.</summary>
internal readonly record struct RowPair(string TruthPath, string ExtractedPath, JsonElement Truth, JsonElement Extracted)
{
    internal FieldPair this[string field] =>
        new($"{TruthPath}.{field}", $"{ExtractedPath}.{field}", Truth.Field(field), Extracted.Field(field));

    /// <summary>The object under a field; one without fields where it is missing.</summary>
    internal RowPair Inner(string field) => new(
        $"{TruthPath}.{field}", $"{ExtractedPath}.{field}", Truth.Field(field) ?? JsonFields.Nothing, Extracted.Field(field) ?? JsonFields.Nothing);
}
