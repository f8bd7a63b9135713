using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>
/// Doubts rows of a form read from pixels that show not all lines between the columns, where a label of level 1 or 2 is lost or is none that is known:
/// then texts of two rows or columns stand as one, or beside their place, and others may as well.
/// </summary>
internal static class UnruledRows
{
    private const string Message = "no lines part the columns here: what belongs together is told by places alone";

    /// <summary>The findings of a form: its rows, and the names of its head that were not found.</summary>
    public static IEnumerable<Finding> Find(FormRecord form, string prefix)
    {
        if (form.Indicators.All(r => r.Normalised is { Level1Code: not null, Level2Code: not null })) return [];
        var rows = Rows(form).Where(r => r.Fields.Any(f => f.Reading?.Evidence.Repairs.Contains("cells_by_alignment", StringComparer.Ordinal) == true)).Select(r => r.Path).ToList();
        return rows.Count == 0 ? [] : rows.Concat(Names(form)).Select(p => new Finding(prefix + p, FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Warning, Message));
    }

    private static IEnumerable<(string Path, IEnumerable<(string Path, IReading? Reading)> Fields)> Rows(FormRecord form) =>
    [
        .. form.Goals.Select((goal, i) => ($"goals[{i}]", (IEnumerable<(string, IReading?)>)[("expected", goal.Expected), ("actual", goal.Actual)])),
        .. form.Funding.Select((row, i) => ($"funding[{i}]", FormFields.Funding(row))),
        .. form.Indicators.Select((row, i) => ($"indicators[{i}]", FormFields.IndicatorFields(row))),
    ];

    private static IEnumerable<string> Names(FormRecord form)
    {
        if (form.CompetentDepartment is null) yield return "competent_department";
        if (form.ImplementingUnit is null) yield return "implementing_unit";
    }
}
