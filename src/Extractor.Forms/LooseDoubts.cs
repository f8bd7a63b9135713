using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>
/// Carries the doubt of the grids stage into the records: a value of a cell that was put together from torn lines and could be another, and every
/// line of a form whose lines mostly are so, because labels and order then rest on them too.
/// </summary>
internal static class LooseDoubts
{
    private const string Mark = "loose_doubtful";
    private const double MostlyTorn = 0.5;

    /// <summary>Adds the doubts to the findings of a form; paths are relative to the form.</summary>
    public static void Add(FormRecord form, IReadOnlyList<Row> rows, FormDraft draft)
    {
        var torn = rows.Count(r => r.Cells.Any(c => c.Repairs?.Contains(Mark, StringComparer.Ordinal) == true));
        if (torn == 0) return;
        foreach (var (path, reading) in FormFields.Enumerate(form))
            if (reading.Evidence.Repairs.Contains(Mark, StringComparer.Ordinal)) Doubt(draft, path);
        if (torn < rows.Count * MostlyTorn) return;
        foreach (var (list, count) in new[] { ("indicators", form.Indicators.Count), ("tasks", form.Tasks.Count), ("goals", form.Goals.Count), ("sections", form.Sections.Count) })
        {
            if (count > 0) Doubt(draft, list);
            for (var i = 0; i < count; i++) Doubt(draft, $"{list}[{i}]");
        }
        foreach (var attribute in form.Attributes) Doubt(draft, $"attributes.{attribute.Key}");
        if (form.MoneyUnit is null && form.Funding.Count > 0) Doubt(draft, "money_unit");
    }

    private static void Doubt(FormDraft draft, string path)
    {
        if (!draft.Findings.Exists(f => f.Path == path && f.Severity != Severity.Info))
            draft.Doubt(path, FindingCodes.TextDoubtful, "put together from torn lines, and other pieces would fit as well");
    }
}
