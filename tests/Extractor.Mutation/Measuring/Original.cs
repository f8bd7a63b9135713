using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Mutation.Measuring;

/// <summary>One true record of the corpus.</summary>
/// <param name="Name">Its path under corpus/.</param>
/// <param name="Forms">Its forms, read without doubt; no places.</param>
public sealed record Original(string Name, IReadOnlyList<FormRecord> Forms)
{
    /// <summary>All true records of documents, dumps and seeds; of those that hold the same numbers, as dumps of one document do, the first.</summary>
    public static IReadOnlyList<Original> All() =>
        [.. TruthLoader.AllPaths.Where(p => !p.StartsWith("scans/", StringComparison.Ordinal)).Select(p => new Original(p, TruthLoader.Load(p))).DistinctBy(NumbersOf, StringComparer.Ordinal)];

    private static string NumbersOf(Original original) =>
        string.Join(";", original.Forms.SelectMany(f => FormFields.Enumerate(f)).Where(f => f.Reading is Reading<decimal>).Select(f => $"{f.Path}={f.Reading.Evidence.Printed}"));
}
