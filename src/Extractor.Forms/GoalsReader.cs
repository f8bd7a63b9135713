using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads 预期目标 and 实际完成情况.</summary>
internal sealed class GoalsReader(LayoutWords words)
{
    /// <summary>Reads the header row and the rows below it into the draft.</summary>
    public void Read(Row header, IReadOnlyList<Row> rows, FormDraft draft)
    {
        var split = SplitColumn(header);
        var headings = HeadingCount(header);
        var content = rows.Select(r => (Row: r, Cells: ContentCells(r))).Where(r => r.Cells.Count > 0).ToList();
        var clean = headings.Clean && content.Count <= 1 && (content.Count == 0 || content[0].Cells.Count <= Math.Max(1, headings.Count))
            && (content.Count == 0 || !content[0].Cells.Any(i => content[0].Row.Cells[i].Repairs?.Contains("loose_doubtful", StringComparer.Ordinal) == true));
        var left = new List<Token>();
        var right = new List<Token>();
        foreach (var (row, cells) in content)
            foreach (var i in cells)
            {
                var cell = row.Cells[i];
                var isRight = headings.Count > 1 && (clean && cells.Count == headings.Count ? i == cells[^1] : cell.Column >= split);
                (isRight ? right : left).Add(new(cell.Text, row.Keys[i], cell.Column, i, cell.Parts, cell.Repairs ?? []));
            }
        if (headings.WholeFirst) { AddWholeProject(header, left, draft); left = right; right = []; }
        AddGoal(left, right, clean && !HoldsHeading(left) && !HoldsHeading(right), draft);
    }

    // Headings of the table below that slipped into the text.
    private bool HoldsHeading(List<Token> text) =>
        text.Any(t => t.Key.Contains("一级二级", StringComparison.Ordinal) || words.Layout.Indicators.Columns.SelectMany(c => c.Words).Any(w => w.Length >= 6 && t.Key.Contains(w[..6], StringComparison.Ordinal)));

    private static void AddGoal(List<Token> left, List<Token> right, bool clean, FormDraft draft)
    {
        var path = $"goals[{draft.Goals.Count}]";
        var goal = new Goal(LongText.Of(left), LongText.Of(right));
        draft.Goals.Add(goal);
        if (clean) return;
        draft.Garbled = true;
        foreach (var (name, reading) in new[] { ("expected", goal.Expected), ("actual", goal.Actual) })
            draft.Doubt($"{path}.{name}", FindingCodes.TextDoubtful, reading is null
                ? "the two goal texts cannot be told apart, or this one is lost"
                : "put together from pieces of several cells; characters at the borders may be lost or doubled");
    }

    private void AddWholeProject(Row header, List<Token> text, FormDraft draft)
    {
        var i = Array.FindIndex(header.Keys, k => words.WholeProject.Contains(k, StringComparer.Ordinal));
        draft.AddAttribute(Folding.WithoutBlanks(header.Cells[i].Text), LongText.Of(text));
    }

    private (int Count, bool Clean, bool WholeFirst) HeadingCount(Row header)
    {
        var expected = header.Keys.Count(k => words.Expected.Contains(k, StringComparer.Ordinal));
        var actual = header.Keys.Count(k => words.Actual.Contains(k, StringComparer.Ordinal));
        var whole = header.Keys.Count(k => words.WholeProject.Contains(k, StringComparer.Ordinal));
        var count = expected + actual + whole;
        var wanted = words.Actual.Count > 0 ? expected == 1 && actual == 1 : expected == 1;
        return wanted ? (count, true, whole > 0) : (Math.Max(2, count), false, false);
    }

    // The column from which a text belongs to the right heading.
    private int SplitColumn(Row header)
    {
        for (var i = 0; i < header.Keys.Length; i++)
            if (words.Actual.Any(w => w == header.Keys[i] || (i > 0 && header.Keys[i].Length > 0 && w.StartsWith(header.Keys[i], StringComparison.Ordinal)))
                || (words.WholeProject.Count > 0 && words.Expected.Contains(header.Keys[i], StringComparer.Ordinal)))
                return header.Cells[i].Column;
        return int.MaxValue;
    }

    // Everything but the block label, whole (年度总体目标) or in pieces (年度, 总体, 目标).
    private List<int> ContentCells(Row row)
    {
        var cells = new List<int>();
        for (var i = 0; i < row.Keys.Length; i++)
        {
            var key = row.Keys[i];
            var isLabel = i == 0 && words.GoalLabels.Any(l => l == key || (key.Length <= 3 && l.Contains(key, StringComparison.Ordinal)));
            if (!isLabel) cells.Add(i);
        }
        return cells;
    }
}
