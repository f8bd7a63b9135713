using System.Text.RegularExpressions;
using Extractor.Grids.OnPage.Words;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Gives back tables of which only the rows, or only the columns, are ruled below the header: many cells would be read as one.</summary>
internal static partial class HalfRuledRelease
{
    /// <summary>Gap between words of two columns, in font sizes.</summary>
    private const double ColumnGap = 1;

    /// <summary>The rest of the page with the words and rulings of such tables, the tables taken away.</summary>
    public static PageRest Release(PageRest rest)
    {
        var released = rest.Tables.Where(t => HidesColumns(t.Grid, rest.Page) || HidesRows(t.Grid, rest.Page)).ToList();
        if (released.Count == 0) return rest;
        var words = rest.Page.Words.Where(w => released.Any(t => t.Box.HoldsMiddleOf(w.Box)));
        var rulings = rest.Page.Rulings.Where(r => released.Any(t => Touches(t, r)));
        return rest with
        {
            Words = [.. rest.Words, .. words],
            Rulings = [.. rest.Rulings.Union(rulings)],
            Tables = [.. rest.Tables.Except(released)],
        };
    }

    private static bool Touches(PlacedGrid table, Ruling ruling)
    {
        var (across, from, to) = ruling.IsHorizontal ? (table.Box.Y0, table.Box.X0, table.Box.X1) : (table.Box.X0, table.Box.Y0, table.Box.Y1);
        var end = ruling.IsHorizontal ? table.Box.Y1 : table.Box.X1;
        return ruling.Position > across - 2 && ruling.Position < end + 2 && Interval.Shared(ruling.From, ruling.To, from, to) > 0;
    }

    private static bool HidesColumns(Grid grid, Page page)
    {
        if (grid.Kind != GridKind.Ruled || grid.Traces.Count != 1) return false;
        var cells = grid.Traces[0].Cells;
        var borders = cells.Select(c => c.Box.X0).Distinct().ToList();
        var merged = cells.Where(c => c.ColumnSpan > 1 && c.RowSpan == 1 && IsDividedByColumns(c, borders, page)).Select(c => c.Row).Distinct().Count();
        return merged >= 3 && merged * 2 > cells.Select(c => c.Row).Distinct().Count();
    }

    // Cells side by side with figures below each other, and as many lines in the next one. They are most of such a table; where other rows are ruled too, figures are wrapped.
    private static bool HidesRows(Grid grid, Page page)
    {
        if (grid.Kind != GridKind.Ruled || grid.Traces.Count != 1) return false;
        foreach (var row in grid.Traces[0].Cells.GroupBy(c => (c.Row, c.RowSpan)).Where(g => 2 * g.First().Box.Height() > grid.Traces[0].Box.Height()))
        {
            var lines = row.Select(c => LineBuilder.Lines(page.Words.Where(w => c.Box.HoldsMiddleOf(w.Box)))).Where(l => l.Count > 1 && !IsOneNumber(l)).ToList();
            var stacks = lines.Where(l => l.Count(b => FigureText.IsFigure(string.Concat(b.Words.Select(w => w.Text)))) * 10 > l.Count * 7).ToList();
            if (stacks.Count > 1 || stacks.Any(s => s.Count > 2) && lines.Count(l => l.Count > 2) > 1) return true;
        }
        return false;
    }

    // A number that a narrow cell wraps: 100. | 00, 99.9 | 6.
    private static bool IsOneNumber(IEnumerable<Baseline> lines) => WrappedNumber().IsMatch(string.Concat(lines.SelectMany(l => l.Words).Select(w => w.Text)));

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+(\.\d{1,2})?|\d+\.\d{1,2})(%|\(%\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WrappedNumber();

    // Its words stand in columns of the table with wide gaps at their borders.
    private static bool IsDividedByColumns(TracedCell cell, List<double> borders, Page page)
    {
        var words = page.Words.Where(w => cell.Box.HoldsMiddleOf(w.Box)).OrderBy(w => w.Box.X0).ToList();
        var inner = borders.Where(b => b > cell.Box.X0 + 1 && b < cell.Box.X1 - 1).ToList();
        if (words.Any(w => inner.Any(b => w.Box.X0 < b - 1 && w.Box.X1 > b + 1))) return false;
        var wide = words.Zip(words.Skip(1)).Count(p => p.Second.Box.X0 - p.First.Box.X1 > ColumnGap * p.First.FontSize && inner.Any(b => b > p.First.Box.X1 - 1 && b < p.Second.Box.X0 + 1));
        return wide > 0 && wide >= words.Count / 4;
    }
}
