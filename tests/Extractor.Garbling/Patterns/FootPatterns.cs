using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>The last lines of a form on the next page, on another grid (B12, B13).</summary>
public static class FootPatterns
{
    /// <summary>总分 and 评分等级 after a page break, on a grid of few cells.</summary>
    public static bool NarrowGridAfterBreak(PrintedForm form, Dice dice)
    {
        var totals = form.Of(LineKind.Total);
        if (totals.Count == 0) return false;
        foreach (var line in form.Lines.FindAll(l => l.Kind is LineKind.Total or LineKind.Grade)) Squeeze(line, dice.Below(2));
        form.InsertBefore(totals[0], PagePatterns.Break());
        return true;
    }

    /// <summary>The last data line stands with the foot after a page break, on a grid that does not divide the level-3 names.</summary>
    public static bool LastLineOnOtherGrid(PrintedForm form, Dice dice)
    {
        var last = form.Of(LineKind.Indicator)[^1];
        if (last.Carrier("level3") is not { } name || last.Cells.IndexOf(name) + 1 is var next && !last.Cells[next].IsFree) return false;
        last.Cells.RemoveAt(next);
        if (last.Cells[^1].Text.Length == 0 && dice.Chance(50)) last.Cells.RemoveAt(last.Cells.Count - 1);
        NarrowGridAfterBreak(form, dice);
        form.Lines.RemoveAt(form.Lines.IndexOf(form.Of(LineKind.Total)[0]) - 1);
        form.InsertBefore(last, PagePatterns.Break());
        return true;
    }

    /// <summary>The last piece of the satisfaction label falls on the next page, with the foot.</summary>
    public static bool LabelTailOnNextPage(PrintedForm form, Dice dice)
    {
        var totals = form.Of(LineKind.Total);
        var last = form.Of(LineKind.Indicator)[^1];
        if (totals.Count == 0 || last.Carrier("level2") is not { } label || label.Text.Replace(" ", "", StringComparison.Ordinal) != "服务对象满意度指标") return false;
        label.Spoil(dice.Pick(["服务", "服务对象", "服务 对象"]));
        last.Carrier("level1")?.Spoil(dice.Pick(["满意", "满意 度指"]));
        NarrowGridAfterBreak(form, dice);
        PrintedCell[] cells = [new(dice.Pick(["度指标", "标", ""])), new(dice.Pick(["对 满 度 标", "满意 度指 标", "满意度指标"])), .. Enumerable.Repeat("", 5).Select(t => new PrintedCell(t))];
        form.InsertBefore(totals[0], new PrintedLine(LineKind.Debris, cells));
        return true;
    }

    /// <summary>The grade is lost; its label stands, once or twice.</summary>
    public static bool GradeLost(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Grade);
        if (lines.Count == 0) return false;
        foreach (var cell in lines[0].Cells) cell.Spoil("");
        lines[0].Cells[0].Spoil("评分等");
        lines[0].Cells[1].Spoil(dice.Pick(["评分等级", "级", ""]));
        form.Lost.Add("grade");
        return true;
    }

    private static void Squeeze(PrintedLine line, int lead)
    {
        line.Cells.RemoveAll(c => c.Text.Length == 0);
        for (; lead > 0; lead--) line.Cells.Insert(0, new(""));
        line.Cells.Add(new(""));
    }
}
