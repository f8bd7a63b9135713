using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Figures torn, doubled or run together (B6 to B8, B13, C). A line is strained once: two such hurts to one line leave nothing to reason from.</summary>
public static class FigurePatterns
{
    /// <summary>A scrap of the last digit stands in the next cell: "194.86|5" is 194.86.</summary>
    public static bool StrayDigit(PrintedForm form, Dice dice) => SplitExecuted(form, text => (text, dice.Pick(["5", "1", "4", "3", "l", "' 4"])));

    /// <summary>The last digit stands in the next cell: "3,232.7|4" is 3,232.74.</summary>
    public static bool LastDigitApart(PrintedForm form, Dice dice) => SplitExecuted(form, text => (text[..^1], text[^1..]));

    /// <summary>A row's label and its first figure in one cell.</summary>
    public static bool LabelWithFigure(PrintedForm form, Dice dice) =>
        Join(form, dice, LineKind.Funding, "label", "initial_budget", (label, figure) => $"{label} {figure}", intoFirst: true);

    /// <summary>A figure and the dash of the next column in one cell.</summary>
    public static bool FigureWithDash(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Funding).FindAll(l => l.Row > 0 && l.Carrier("executed") is { Text.Length: > 0 } && l.Carrier("weight") is not null);
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        line.Carrier("executed")!.Spoil($"{line.Carrier("executed")!.Text} {line.Carrier("weight")!.Text}");
        line.Carrier("weight")!.Spoil("");
        return line.Strained = true;
    }

    /// <summary>A level-3 name and its target in one cell; the closing of the unit may be misread.</summary>
    public static bool NameWithTarget(PrintedForm form, Dice dice)
    {
        var misread = dice.Chance(50);
        return Join(form, dice, LineKind.Indicator, "level3", "target",
            (name, target) => $"{name} {(misread ? target.Replace("(%)", "(9", StringComparison.Ordinal) : target)}", intoFirst: true);
    }

    /// <summary>The bracketed unit of a target or actual value misread: "≥90.00(9", "100.00(0/)".</summary>
    public static bool UnitMisread(PrintedForm form, Dice dice)
    {
        var cells = form.Of(LineKind.Indicator).SelectMany(l => l.Cells).Where(c => c.Field is "target" or "actual" && c.Text.EndsWith("(%)", StringComparison.Ordinal)).ToList();
        foreach (var cell in dice.Shuffle(cells).Take(2))
        {
            form.Lost.Add(cell.Path!);
            cell.Spoil(cell.Text[..^3] + dice.Pick(["(9", "(0/)", "(%", "(9)"]));
        }
        return cells.Count > 0;
    }

    /// <summary>Target and actual, or actual and weight, in one cell.</summary>
    public static bool ValuesTogether(PrintedForm form, Dice dice) => dice.Below(3) switch
    {
        0 => Join(form, dice, LineKind.Indicator, "target", "actual", (a, b) => $"{a} {b}", intoFirst: dice.Chance(50)),
        1 => Join(form, dice, LineKind.Indicator, "actual", "weight", (a, b) => $"{a} {b}", intoFirst: true),
        _ => Join(form, dice, LineKind.Indicator, "weight", "score", (a, b) => $"{a} {b}", intoFirst: dice.Chance(50)),
    };

    /// <summary>Several cells of a row share one cell, divided by single blanks.</summary>
    public static bool RowTogether(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Indicator).FindAll(l => l.Carrier("target") is not null && l.Carrier("score") is { Text.Length: > 0 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        string[] fields = dice.Chance(50) ? ["target", "actual", "weight", "score"] : ["level3", "target", "actual", "weight", "score"];
        var cells = fields.Select(line.Carrier).OfType<PrintedCell>().Where(c => c.Text.Length > 0).ToList();
        var text = string.Join(' ', cells.Select(c => c.Text.Replace(" ", "", StringComparison.Ordinal)));
        foreach (var cell in cells) cell.Spoil("");
        cells[0].Spoil(text);
        return line.Strained = true;
    }

    /// <summary>The whole money row in one cell.</summary>
    public static bool MoneyTogether(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Funding).FindAll(l => l.Carrier("executed") is { Text.Length: > 0 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        string[] fields = ["initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"];
        var cells = fields.Select(line.Carrier).OfType<PrintedCell>().ToList();
        var text = string.Join(' ', cells.Select(c => c.Text).Where(t => t.Length > 0));
        foreach (var cell in cells) cell.Spoil("");
        cells[0].Spoil(text);
        return line.Strained = true;
    }

    /// <summary>A score or weight doubled in its cell, or followed by its own tail: "10.00 10.00", "10.00|.0.00".</summary>
    public static bool DoubledScore(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Indicator).FindAll(l => l.Carrier("score") is { Text.Length: > 2 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        var cell = line.Carrier(dice.Chance(70) ? "score" : "weight")!;
        var next = line.Cells.SkipWhile(c => c != cell).Skip(1).FirstOrDefault();
        var tail = cell.Text[^Math.Min(3, cell.Text.Length - 1)..];
        if (next is { Text.Length: 0 } && dice.Chance(50)) next.Spoil("." + cell.Text[1..]);
        else cell.Spoil(dice.Pick([$"{cell.Text} {cell.Text}", $"{tail} {cell.Text}"]));
        return line.Strained = true;
    }

    /// <summary>The word 总分 is debris; its two figures stand.</summary>
    public static bool TotalLabelLost(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Total);
        if (lines.Count == 0 || lines[0].Cells.Find(c => c.Text == "总分") is not { } label) return false;
        label.Spoil(dice.Pick(["1 , ,", "I", "•", "h4.", "1 /\\"]));
        return true;
    }

    /// <summary>The total of the weights is not there any more.</summary>
    public static bool TotalWeightLost(PrintedForm form, Dice dice)
    {
        if (form.Carrier("total.weight") is not { } cell) return false;
        form.Lost.Add(cell.Path!);
        cell.Spoil("");
        return true;
    }

    private static bool SplitExecuted(PrintedForm form, Func<string, (string, string)> split)
    {
        var done = false;
        foreach (var line in form.Unstrained(LineKind.Funding))
        {
            if (line.Carrier("executed") is not { Text.Length: > 4 } cell || line.Cells[line.Cells.IndexOf(cell) + 1] is not { IsFree: true } next || cell.Text == "0.00") continue;
            var (left, right) = split(cell.Text);
            cell.Spoil(left);
            next.Spoil(right);
            done = line.Strained = true;
        }
        return done;
    }

    private static bool Join(PrintedForm form, Dice dice, LineKind kind, string first, string second, Func<string, string, string> join, bool intoFirst)
    {
        var lines = form.Unstrained(kind).FindAll(l => l.Carrier(first) is { Text.Length: > 0 } && l.Carrier(second) is { Text.Length: > 0 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        var (a, b) = (line.Carrier(first)!, line.Carrier(second)!);
        var text = join(a.Text, b.Text);
        a.Spoil(intoFirst ? text : "");
        b.Spoil(intoFirst ? "" : text);
        return line.Strained = true;
    }
}
