using System.Globalization;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Model.Corrections;

/// <summary>A record with corrections put in, for those who reckon with what people said; the record itself stays as it is.</summary>
public static class CorrectedRecord
{
    /// <summary>The record with the corrections in it; doubts about the corrected values themselves are gone.</summary>
    public static ExtractionResult Of(ExtractionResult record, IReadOnlyCollection<Correction> corrections)
    {
        if (corrections.Count == 0) return record;
        var forms = record.Forms.ToArray();
        foreach (var correction in corrections)
            if (FlaggedPaths.Within(correction.Path) is { } at && at.Form < forms.Length) forms[at.Form] = FieldReplacement.With(forms[at.Form], at.Path, Typed(correction.Type, correction.Value));
        var paths = corrections.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        return record with { Forms = forms, Findings = [.. record.Findings.Where(f => f.About == FindingAbout.Form || f.Path is null || !paths.Contains(f.Path))] };
    }

    /// <summary>The value of a correction as a record holds it: string, decimal or int; null if it says none.</summary>
    public static object? Typed(FieldType type, string? value) => value is null ? null : type switch
    {
        FieldType.Text => value,
        FieldType.Whole => int.Parse(value, CultureInfo.InvariantCulture),
        _ => decimal.Parse(value, CultureInfo.InvariantCulture),
    };
}
