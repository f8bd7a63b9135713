using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Forms;

/// <summary>Doubts about the division of one row among the columns.</summary>
internal static class RowChecks
{
    private const double ClearMargin = 0.12;

    /// <summary>Adds the doubts of an indicator line.</summary>
    public static void Check(IndicatorRow row, string path, IReadOnlyList<string> columns, FormDraft draft)
    {
        if (row.Margin < ClearMargin)
            draft.Doubt(path, FindingCodes.RowDoubtful, "the cells of this line can be divided among the columns in more than one way");
        var lostFigures = row.Dropped.Where(t => CellKinds.Of(t.Key) is CellKind.Number or CellKind.Target or CellKind.Quantity).ToList();
        foreach (var column in columns.Where(c => c is "weight" or "score"))
            if (lostFigures.Count > 0 && !row.HasNumber(column))
                draft.Doubt($"{path}.{column}", FindingCodes.NumberLost, $"no figure of the line fits the column; left over: {string.Join(" ", lostFigures.Select(t => t.Text))}");
        if (row["deviation"].Count == 0 && row.Dropped.Any(t => t.Key.Count(Folding.IsHan) >= 4))
            draft.Doubt($"{path}.deviation", FindingCodes.ValueMissing, $"left over, and of no known column: {string.Join(" ", row.Dropped.Select(t => t.Text))}");
        var isTorn = row.Dropped.Count > 0 || draft.Garbled;
        if (!isTorn || !(row.HasNumber("weight") || row.HasNumber("score")) || row["level3"].Count == 0) return;
        foreach (var column in columns.Where(c => c is "level3" or "target" or "actual"))
            if (row[column].Count == 0)
                draft.Doubt($"{path}.{column}", FindingCodes.ValueMissing, "the grid of this form is garbled, and nothing of the line fits the column");
    }
}
