using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Forms;

/// <summary>Doubts that only the lines of a table together can tell.</summary>
internal static class LineChecks
{
    /// <summary>Adds the doubts of the indicator table.</summary>
    public static void Check(FormDraft draft, IReadOnlyList<string> columns)
    {
        CheckNames(draft);
        CheckStumps(draft);
        var figures = columns.Where(c => c is "weight" or "score").ToList();
        if (figures.Count == 2) CheckBareLines(draft);
        foreach (var column in figures) CheckFigures(draft, column);
    }

    // Names may be missing below a note that was merged over the block's lines (seed 000 lines 17 to 23), but not in a block that prints none.
    private static void CheckNames(FormDraft draft)
    {
        string? block = null;
        var named = false;
        for (var i = 0; i < draft.Indicators.Count; i++)
        {
            var line = draft.Indicators[i];
            if (line.Level1?.Value != block) { block = line.Level1?.Value; named = false; }
            var carries = line.Weight is not null || line.Score is not null || line.Target is not null;
            if (line.Level3 is null && carries && (!named || line.Target is not null) && !draft.Findings.Exists(f => f.Path == $"indicators[{i}].level3"))
                draft.Doubt($"indicators[{i}].level3", FindingCodes.ValueMissing, "the line carries figures and no name");
            named |= line.Level3 is not null || carries;
        }
    }

    // A name of less than two characters is none: the line may be the total or a shadow of it (seed 002 line 338).
    private static void CheckStumps(FormDraft draft)
    {
        for (var i = 0; i < draft.Indicators.Count; i++)
            if (draft.Indicators[i] is { Level3: { } name } line && (line.Weight ?? line.Score) is not null && name.Value.Count(Folding.IsHan) < 2)
                draft.Doubt($"indicators[{i}]", FindingCodes.RowDoubtful, "the line bears points and no name that a person would write");
    }

    // Where most lines bear points, one without any may be no line at all: debris of another.
    private static void CheckBareLines(FormDraft draft)
    {
        var isBare = draft.Indicators.Select(l => l.Weight is null && l.Score is null).ToList();
        if (isBare.Count(b => b) * 2 >= isBare.Count) return;
        for (var i = 0; i < isBare.Count; i++)
            if (isBare[i] && (draft.Indicators[i].Level3 ?? draft.Indicators[i].Target) is not null)
                draft.Doubt($"indicators[{i}]", FindingCodes.RowDoubtful, "the other lines bear points and this one none: it may be a part of another line");
    }

    private static void CheckFigures(FormDraft draft, string column)
    {
        var has = draft.Indicators.Select(l => (column == "weight" ? l.Weight : l.Score) is not null).ToList();
        if (has.Count(h => h) * 2 <= has.Count) return;
        for (var i = 0; i < has.Count; i++)
        {
            var line = draft.Indicators[i];
            var isEmptyLine = line.Level3 is null && line.Target is null && line.Weight is null && line.Score is null;
            if (!has[i] && !isEmptyLine && !draft.Findings.Exists(f => f.Path == $"indicators[{i}].{column}" || f.Path == $"indicators[{i}]"))
                draft.Doubt($"indicators[{i}].{column}", FindingCodes.NumberLost, "the other lines print a figure here, this one none");
        }
    }
}
