using System.Buffers;
using Extractor.Model.Pages;

namespace Extractor.Reading.FlatText;

/// <summary>How a tool wrote a dump, by the evidence of the whole text.</summary>
/// <param name="Division">What divides its cells.</param>
/// <param name="Quoted">True if cells that need it stand in quotes, as in CSV.</param>
/// <param name="Divider">The sign between cells; a tab where they are divided by blanks.</param>
internal sealed record DumpStyle(CellDivision Division, bool Quoted, char Divider = '\t')
{
    private const int FewestCommas = 2, FewestRows = 3;

    private static readonly SearchValues<char> NeedingQuotes = SearchValues.Create("\t\r\n\"");

    /// <summary>Finds the style of a text.</summary>
    public static DumpStyle Of(DecodedText text)
    {
        int tabbed = 0, columned = 0;
        foreach (var line in text.Text.AsSpan().EnumerateLines())
            if (line.Contains('\t')) tabbed++;
            else if (HasColumns(line)) columned++;
        if (tabbed == 0 && IsDividedByCommas(text)) return new(CellDivision.Tabs, true, ',');
        var division = columned > tabbed ? CellDivision.Blanks : CellDivision.Tabs;
        return new(division, division == CellDivision.Tabs && tabbed > 0 && IsQuoted(text));
    }

    // A program that writes CSV gives each row the same number of cells; in prose the lines differ.
    private static bool IsDividedByCommas(DecodedText text)
    {
        var rows = new RowScanner(text.Text, text.ReturnsEndLines, quoted: true, ',');
        var (count, cells) = (0, 0);
        while (rows.MoveNext())
        {
            if (rows.Cells is [var only] && only.Start == only.End) continue;
            if (rows.Cells.Count <= FewestCommas || (count++ > 0 && rows.Cells.Count != cells)) return false;
            cells = rows.Cells.Count;
        }
        return count >= FewestRows;
    }

    private static bool HasColumns(ReadOnlySpan<char> line)
    {
        var blanks = line.Trim().IndexOf("  ");
        return blanks >= 0;
    }

    /// <summary>Quotes are those of a writer, not of the text, if more cells keep its rules than break them, and some cell needed its quotes or most have them.</summary>
    private static bool IsQuoted(DecodedText text)
    {
        if (!text.Text.Contains('"')) return false;
        int filled = 0, quoted = 0, broken = 0;
        var needed = false;
        var rows = new RowScanner(text.Text, text.ReturnsEndLines, quoted: true);
        while (rows.MoveNext())
            foreach (var cell in rows.Cells)
            {
                if (cell.Start == cell.End) continue;
                filled++;
                var printed = text.Text.AsSpan(cell.Start, cell.End - cell.Start);
                if (cell.Quoted)
                {
                    quoted++;
                    needed |= printed.Length == 2 || printed[1..^1].ContainsAny(NeedingQuotes);
                }
                else if (printed.Contains('"')) broken++;
            }
        return quoted > broken && (needed || quoted > filled / 2);
    }
}
