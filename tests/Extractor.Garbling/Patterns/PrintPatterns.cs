using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Variants of print that lose nothing: blanks of wrapping, widths, brackets, tags, signs (A2, A4, A6, A12, A14, A25, A26, A31).</summary>
public static class PrintPatterns
{
    /// <summary>A label wrapped in its cell keeps a blank where it broke.</summary>
    public static bool WrappedLabels(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Lines)
            foreach (var cell in line.Cells)
                if (IsLabel(line, cell) && cell.Text.Length > 3 && dice.Chance(60)) cell.Text = Break(cell.Text, dice);
        return true;
    }

    /// <summary>Names, reasons and units broken by blanks inside their cells.</summary>
    public static bool WrappedWords(PrintedForm form, Dice dice)
    {
        var cells = form.Lines.SelectMany(l => l.Cells).Where(c => c.Field is "level3" or "deviation" or "project_name" && c.Text.Length > 4).ToList();
        foreach (var cell in cells.Where(_ => dice.Chance(50)))
        {
            var length = dice.Between(3, 7);
            cell.Text = string.Join(' ', cell.Text.Chunk(length).Select(c => new string(c)));
        }
        return cells.Count > 0;
    }

    /// <summary>A blank between figure and unit: "≥200 人".</summary>
    public static bool BlankBeforeUnit(PrintedForm form, Dice dice)
    {
        var cells = Quantities(form);
        foreach (var cell in cells.Where(_ => dice.Chance(50)))
        {
            var end = cell.Text.Length - 1;
            while (!char.IsAsciiDigit(cell.Text[end])) end--;
            cell.Text = cell.Text[..(end + 1)] + " " + cell.Text[(end + 1)..];
        }
        return cells.Count > 0;
    }

    /// <summary>Comparison signs in ASCII, and their cousins of Unicode.</summary>
    public static bool OtherSigns(PrintedForm form, Dice dice)
    {
        var (atLeast, atMost) = dice.Pick([(">=", "<="), ("≧", "≦"), ("⩾", "⩽")]);
        foreach (var cell in Quantities(form))
            cell.Text = cell.Text.Replace("≥", atLeast, StringComparison.Ordinal).Replace("≤", atMost, StringComparison.Ordinal);
        return Quantities(form).Count > 0;
    }

    /// <summary>Brackets, colons and dashes of the other width, title with 《》 or another depth of heading, blanks in the year line.</summary>
    public static bool Widths(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Lines)
            foreach (var cell in line.Cells.Where(c => c.Path is null || c.Field is "label"))
                if (dice.Chance(40)) cell.Text = OtherWidth(cell.Text);
        foreach (var line in form.Of(LineKind.Year))
            foreach (var cell in line.Cells.Where(c => c.Text.Length > 0)) cell.Text = Year(form.Form["fiscal_year"], dice);
        foreach (var line in form.Of(LineKind.Title))
            if (line.Cells.Count == 1) line.Cells[0].Text = dice.Pick(["# ", "### ", "## ", ""]) + dice.Pick(["《{0}》", "{0}"]).Replace("{0}", form.Form["title"], StringComparison.Ordinal);
        var dash = dice.Pick(["—", "-", "/", "－", "--"]);
        foreach (var line in form.Of(LineKind.Funding))
            foreach (var cell in line.Cells.Where(c => c.Text is "—" or "-")) cell.Text = dash;
        return true;
    }

    /// <summary>HTML paragraphs around the goals.</summary>
    public static bool Paragraphs(PrintedForm form, Dice dice)
    {
        var cells = form.Of(LineKind.Goal).SelectMany(l => l.Cells).Where(c => c.Path is not null && c.Text.Length > 0).ToList();
        foreach (var cell in cells) cell.Text = dice.Chance(80) ? $"<p>{cell.Text}</p>" : $"<div>{cell.Text}<br/></div>";
        return cells.Count > 0;
    }

    /// <summary>Characters of the CJK radical block stand for their common twins.</summary>
    public static bool Radicals(PrintedForm form, Dice dice)
    {
        const string Common = "门民见长风户", Radical = "⻔⺠⻅⻓⻛⼾";
        foreach (var cell in form.Lines.SelectMany(l => l.Cells))
            for (var i = 0; i < Common.Length; i++) cell.Text = cell.Text.Replace(Common[i], Radical[i]);
        return form.Lines.Any(l => l.ToString().Any(c => Radical.Contains(c, StringComparison.Ordinal)));
    }

    /// <summary>Cells quoted as in CSV, wrapped text with quotes doubled.</summary>
    public static bool QuotedCells(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Lines.Where(l => l.Cells.Count > 1))
        {
            if (line.Cells[0].Text.Length == 0 && dice.Chance(80)) line.Cells[0].Spoil("\"\"");
            foreach (var cell in line.Cells.Where(c => c.Text.Length > 4 && !c.Text.StartsWith('"') && dice.Chance(30)))
                cell.Text = '"' + cell.Text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        }
        return true;
    }

    private static bool IsLabel(PrintedLine line, PrintedCell cell) =>
        cell.Field is "level1" or "level2" or "label" || (cell.Path is null && line.Kind is LineKind.MoneyHeader or LineKind.Header or LineKind.GoalHeader);

    private static string Break(string label, Dice dice)
    {
        var flat = label.Replace(" ", "", StringComparison.Ordinal);
        if (flat.Length < 4) return label;
        var at = dice.Between(2, flat.Length - 2);
        return flat[..at] + " " + flat[at..];
    }

    private static List<PrintedCell> Quantities(PrintedForm form) =>
        [.. form.Lines.SelectMany(l => l.Cells).Where(c => c.Field is "target" or "actual" && c.Text.Any(char.IsAsciiDigit) && !char.IsAsciiDigit(c.Text[^1]))];

    private static string Year(string year, Dice dice) => dice.Pick([$"（{year}年度）", $"({year} 年度)", $"（{year} 年度）", $"({year}年度)", $"（{year}年）"]);

    private static string OtherWidth(string text) => text.Contains('（', StringComparison.Ordinal) || text.Contains('：', StringComparison.Ordinal)
        ? text.Replace('（', '(').Replace('）', ')').Replace('：', ':')
        : text.Replace('(', '（').Replace(')', '）').Replace(':', '：');
}
