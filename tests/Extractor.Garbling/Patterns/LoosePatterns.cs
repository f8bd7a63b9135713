using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Dumps that lost the rulings (C): the form is set on a page of its own and read by words.</summary>
public static class LoosePatterns
{
    /// <summary>Columns of blanks, as pdftotext -layout writes them.</summary>
    public static bool Columns(PrintedForm form, Dice dice) => Replace(form, LooseProject.Set(form.Form, Dash(form)).AsColumns(joinHalfLines: dice.Chance(60)));

    /// <summary>Two cells a line, what shares a cell divided by single blanks, as a stream reader of tables writes them.</summary>
    public static bool Stream(PrintedForm form, Dice dice) => Replace(form, LooseProject.Set(form.Form, Dash(form)).AsStream(dice.Pick([11, 12, 6])));

    private static string Dash(PrintedForm form) => form.Lines.SelectMany(l => l.Cells).Any(c => c.Text == "—") ? "—" : "-";

    private static bool Replace(PrintedForm form, IEnumerable<string> lines)
    {
        List<PrintedLine> printed = [.. lines.Select(l => new PrintedLine(LineKind.Text, [new(l)]))];
        form.Lines.Clear();
        form.Lines.AddRange(printed);
        return true;
    }
}
