using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the goals: headings with texts below them, or a key with its text beside it.</summary>
internal sealed class ExactGoalsReader(ExactWords words, ExactKinds kinds, FormDraft draft)
{
    /// <summary>Reads the goals that start at a row and returns how many rows of the table they take.</summary>
    public int Read(ExactTable table, int row)
    {
        var heading = table.Rows[row].Starting.FirstOrDefault(IsHeading);
        // What reaches further down than the headings, left of them, is the label of the block.
        var cells = table.Rows[row].Starting.Where(c => IsHeading(c) || (!words.IsGoalLabel(c.Key) && (heading is null || c.RowEnd <= heading.RowEnd))).ToList();
        if (cells.TrueForAll(IsHeading) && cells.Count > 0) return ReadBelow(table, row, cells);
        ReadBeside(table.Rows[row].Starting);
        return 1;
    }

    private bool IsHeading(ExactCell cell) => words.IsExpected(cell.Key) || words.IsActual(cell.Key) || words.IsWholeProject(cell.Key);

    private int ReadBelow(ExactTable table, int row, List<ExactCell> headings)
    {
        var label = table.Rows[row].Covering.FirstOrDefault(c => c.Column < headings[0].Column && c.RowEnd > headings[0].RowEnd);
        var first = row + headings.Max(c => c.Source.RowSpan);
        var end = first;
        while (end < table.Rows.Count && (label is not null && label.RowEnd > first ? end < label.RowEnd : end == first || kinds.Of(table.Rows[end]) == RowKind.Other && IsGoalRow(table.Rows[end], headings))
            && kinds.Of(table.Rows[end]) is RowKind.Other or RowKind.Head) end++;
        for (var r = first; r < end; r++) ReadRow(table.Rows[r], headings);
        return end - row;
    }

    // A further row of goals has a cell under each heading and nothing elsewhere.
    private static bool IsGoalRow(ExactRow row, List<ExactCell> headings) =>
        row.Starting.Count == headings.Count && row.Starting.Zip(headings).All(p => p.First.Column == p.Second.Column && p.First.ColumnEnd == p.Second.ColumnEnd);

    private void ReadRow(ExactRow row, List<ExactCell> headings)
    {
        Reading<string>? expected = null, actual = null;
        foreach (var heading in headings)
        {
            var cell = row.Starting.MaxBy(c => c.Shared(heading.Column, heading.ColumnEnd));
            if (cell is null || cell.Shared(heading.Column, heading.ColumnEnd) == 0) cell = null;
            if (words.IsWholeProject(heading.Key)) draft.AddAttribute(Folding.WithoutBlanks(heading.Text).TrimEnd('：', ':'), ExactText.Long(cell));
            else if (words.IsActual(heading.Key)) actual ??= ExactText.Long(cell);
            else if (expected is null) expected = ExactText.Long(cell);
            else draft.AddAttribute(Folding.WithoutBlanks(heading.Text), ExactText.Long(cell));
        }
        if (expected is not null || actual is not null) draft.Goals.Add(new(expected, actual));
    }

    private void ReadBeside(IReadOnlyList<ExactCell> cells)
    {
        Reading<string>? expected = null, actual = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var text = i + 1 < cells.Count && !IsHeading(cells[i + 1]) ? cells[i + 1] : null;
            if (!IsHeading(cells[i]) && !words.IsGoalLabel(cells[i].Key)) continue;
            if (words.IsWholeProject(cells[i].Key)) draft.AddAttribute(Folding.WithoutBlanks(cells[i].Text).TrimEnd('：', ':'), ExactText.Long(text));
            else if (words.IsActual(cells[i].Key)) actual ??= ExactText.Long(text);
            else expected ??= ExactText.Long(text);
        }
        if (expected is not null || actual is not null) draft.Goals.Add(new(expected, actual));
    }
}
