using Extractor.Model.Grids;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Draws what is typed: a character is half a font size wide, a line of dashes a rule below the line above, an empty line room.</summary>
internal static class TypedPages
{
    private const double Left = 60;
    private const double Leading = 12;

    /// <summary>Draws typed lines of size 10 from a height on; words two blanks apart are placed one by one.</summary>
    public static PdfContent Typed(this PdfContent content, string text, double top = 100, double room = 6)
    {
        var y = top;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0) y += room;
            else if (line.All(c => c is '-' or ' '))
                foreach (var (start, run) in Runs(line)) content.Line(X(start), y - Leading + 3.5, X(start + run.Length), y - Leading + 3.5);
            else
            {
                foreach (var (start, run) in Runs(line)) content.Text(X(start), y, 10, run);
                y += Leading;
            }
        }
        return content;
    }

    /// <summary>The tables of a page of typed lines.</summary>
    public static List<Grid> TablesOf(string text) => [.. DrawnPages.GridsOf(p => p.Typed(text)).Where(g => g.Kind != GridKind.Text)];

    /// <summary>The rows of the one table of a page of typed lines: cells divided by bars, each after its column, with its span if it is more than one.</summary>
    public static IEnumerable<string> RowsOf(string text) => Cells(Assert.Single(TablesOf(text)));

    /// <summary>The rows of a table: "column text", "first-last text" over several columns, "text ^rows" over several rows.</summary>
    public static IEnumerable<string> Cells(Grid grid) => grid.Rows.Select(r => string.Join(" | ", r.Cells.Select(Cell)));

    private static string Cell(GridCell cell)
    {
        var columns = cell.ColumnSpan == 1 ? $"{cell.Column}" : $"{cell.Column}-{cell.Column + cell.ColumnSpan - 1}";
        return $"{columns} {cell.Text.Replace('\n', ' ')}{(cell.RowSpan == 1 ? "" : $" ^{cell.RowSpan}")}";
    }

    private static double X(int column) => Left + (5 * column);

    private static IEnumerable<(int Start, string Run)> Runs(string line)
    {
        for (var from = 0; from < line.Length;)
        {
            if (line[from] == ' ') { from++; continue; }
            var to = from + 1;
            while (to < line.Length && !(line[to] == ' ' && (to + 1 == line.Length || line[to + 1] == ' '))) to++;
            yield return (from, line[from..to]);
            from = to;
        }
    }
}
