using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>What page breaks and shifting columns do to a grid (A3, A8, A10, A11, A19 to A23, A35, A36).</summary>
public static class PagePatterns
{
    /// <summary>Page breaks: blank lines anywhere in the tables.</summary>
    public static bool Breaks(PrintedForm form, Dice dice)
    {
        var lines = Table(form);
        for (var i = dice.Between(1, 3); i > 0; i--) form.InsertBefore(dice.Pick(lines), Break());
        return true;
    }

    /// <summary>After a page break the lines have one empty cell more or less.</summary>
    public static bool ColumnCountChanges(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator);
        var from = dice.Below(lines.Count);
        form.InsertBefore(lines[from], Break());
        var rest = form.Lines.Skip(form.Lines.IndexOf(lines[from])).Where(l => l.Cells.Count > 3).ToList();
        var drop = dice.Chance(50) && rest.All(l => l.Cells[^1].Text.Length == 0);
        foreach (var line in rest)
            if (drop) line.Cells.RemoveAt(line.Cells.Count - 1);
            else line.Cells.Add(new(""));
        return true;
    }

    /// <summary>A whole line stands one column to the right; what falls off the end was empty.</summary>
    public static bool ShiftedRight(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Indicator).FindAll(l => l.Cells[^1].Text.Length == 0);
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        line.Cells.RemoveAt(line.Cells.Count - 1);
        line.Cells.Insert(0, new(""));
        return line.Strained = true;
    }

    /// <summary>A whole line stands one column to the left, where its first cell was empty.</summary>
    public static bool ShiftedLeft(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Indicator).FindAll(l => l.Cells[0].Text.Length == 0);
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        line.Cells.RemoveAt(0);
        line.Cells.Add(new(""));
        return line.Strained = true;
    }

    /// <summary>The two totals stand one or two columns away from the columns that they total.</summary>
    public static bool TotalsDisplaced(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Total);
        if (lines.Count == 0 || form.Carrier("total.weight") is null) return false;
        var cells = lines[0].Cells;
        var move = dice.Pick([-2, -1, 1]);
        if (move > 0 ? cells[^1].Text.Length > 0 : cells.Take(-move).Any(c => c.Text.Length > 0)) (cells[0], cells[1]) = (cells[1], cells[0]);
        for (; move < 0; move++) { var gap = cells.FindLastIndex(c => c.Path == "total.weight") - 1; if (gap < 0 || cells[gap].Text.Length > 0) break; cells.RemoveAt(gap); cells.Add(new("")); }
        if (move > 0 && cells[^1].Text.Length == 0) { cells.RemoveAt(cells.Count - 1); cells.Insert(cells.FindIndex(c => c.Path == "total.weight"), new("")); }
        return lines[0].Strained = true;
    }

    /// <summary>The rest of a cell's text stands alone on the first line of the next page.</summary>
    public static bool RestOnNextPage(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Carrier("deviation") is { Text.Length: > 5 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        var cell = line.Carrier("deviation")!;
        var at = dice.Between(2, cell.Text.Length - 2);
        var rest = line.Cells.Select(c => new PrintedCell(c == cell ? cell.Text[at..] : "")).ToList();
        cell.Spoil(cell.Text[..at]);
        form.InsertAfter(line, Break(), new PrintedLine(LineKind.Debris, rest));
        return true;
    }

    /// <summary>A page break inside the span of a level-2 label: the label governs on.</summary>
    public static bool LabelCarriedOverBreak(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Carrier("level2") is null);
        if (lines.Count == 0) return false;
        form.InsertBefore(dice.Pick(lines), Break());
        return true;
    }

    /// <summary>A level-2 label that begins on a new page is lost: which one it was cannot be read.</summary>
    public static bool LabelLostAtBreak(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Row > 0 && l.Carrier("level3") is { Text.Length: > 0 } && l.Carrier("level2") is not null && l.Carrier("level1") is null);
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        form.InsertBefore(line, Break());
        var label = line.Carrier("level2")!;
        var value = label.Text;
        label.Spoil("");
        for (var i = line.Row; i < form.Form.Indicators && form.Form[$"indicators[{i}].level2"] == form.Form[$"indicators[{line.Row}].level2"]; i++)
            form.Lost.Add($"indicators[{i}].level2");
        return value.Length > 0;
    }

    /// <summary>A level-1 label stands in the middle of its span instead of on its first line.</summary>
    public static bool Level1InTheMiddle(PrintedForm form, Dice dice)
    {
        var spans = Spans(form).FindAll(s => s.Count > 1);
        if (spans.Count == 0) return false;
        var span = dice.Pick(spans);
        var label = span[0].Carrier("level1")!;
        var column = span[0].Cells.IndexOf(label);
        var free = span.Skip(1).Where(l => column < l.Cells.Count && l.Cells[column].IsFree).ToList();
        if (free.Count == 0) return false;
        dice.Pick(free).Cells[column].Spoil(label.Text);
        label.Spoil("");
        return true;
    }

    /// <summary>A level-1 label stands one line too early, on the last line of the block before.</summary>
    public static bool Level1TooEarly(PrintedForm form, Dice dice)
    {
        var spans = Spans(form);
        if (spans.Count < 2) return false;
        var at = dice.Between(1, spans.Count - 1);
        var label = spans[at][0].Carrier("level1")!;
        var column = spans[at][0].Cells.IndexOf(label);
        var before = spans[at - 1][^1];
        if (spans[at - 1].Count < 2 || column >= before.Cells.Count || !before.Cells[column].IsFree) return false;
        before.Cells[column].Spoil(label.Text);
        label.Spoil("");
        return true;
    }

    /// <summary>The lines of a form without any blank line between them or before its title.</summary>
    public static bool NoBlankLines(PrintedForm form, Dice dice) => form.Lines.RemoveAll(l => l.Kind == LineKind.Break) > 0;

    /// <summary>Empty lines of the grid between its rows, as a lattice reader leaves them where a cell spans two.</summary>
    public static bool EmptyRows(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Lines.FindAll(l => l.Kind is LineKind.Indicator or LineKind.Funding or LineKind.Total && dice.Chance(40)))
            form.InsertAfter(line, new PrintedLine(LineKind.Debris, line.Cells.Select(_ => new PrintedCell(""))));
        return true;
    }

    /// <summary>A page break as a blank line.</summary>
    public static PrintedLine Break() => new(LineKind.Break, []);

    private static List<PrintedLine> Table(PrintedForm form) =>
        form.Lines.FindAll(l => l.Kind is LineKind.Funding or LineKind.GoalHeader or LineKind.Header or LineKind.Indicator or LineKind.Total && (l.Kind != LineKind.Indicator || l.Carrier("level2") is not null || l.Row > 0));

    private static List<List<PrintedLine>> Spans(PrintedForm form)
    {
        List<List<PrintedLine>> spans = [];
        foreach (var line in form.Of(LineKind.Indicator))
            if (line.Carrier("level1") is not null) spans.Add([line]);
            else if (spans.Count > 0) spans[^1].Add(line);
        return spans;
    }
}
