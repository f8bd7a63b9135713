using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells tables from what only looks like one: lists, contents, columns of text, labels of charts.</summary>
internal sealed class TableJudge(Region region, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<DividedLine>> rows)
{
    /// <summary>True if the region is a table.</summary>
    public bool IsTable()
    {
        if (columns.Count < 2 || rows.Count < 2) return false;
        var full = rows.Where(r => Pieces(r).Select(p => p.First).Distinct().Count() > 1).ToList();
        if (full.Count < 2 || full.Count * 2 < rows.Count) return false;
        if (IsList(full) || IsContents(full)) return false;
        var rules = region.Rules.Count(region.Crosses);
        var figures = FigureShare(full);
        if (rules >= 2) return figures >= 0.3 || MeanLength(full) < 40;
        if (full.Count < 3) return false;
        if (figures >= 0.4) return HasLabels(full) || rules > 0;
        if (IsText(full) || IsIndex(full)) return false;
        return columns.Count > 2 && full.Count >= 4 && MeanLength(full) < 25;
    }

    private static IEnumerable<Piece> Pieces(IReadOnlyList<DividedLine> row) => row.SelectMany(l => l.Pieces);

    private bool IsList(List<IReadOnlyList<DividedLine>> full)
    {
        if (columns.Count > 3) return false;
        var marked = full.Count(r => Pieces(r).Where(p => p.First == 0).All(p => FigureText.IsListMark(p.Chunks[0].Text)));
        return marked * 10 >= full.Count * 6;
    }

    // Titles, and page numbers that only rise.
    private bool IsContents(List<IReadOnlyList<DividedLine>> full)
    {
        if (columns.Count > 3) return false;
        var numbers = full.Select(r => Pieces(r).Last().Chunks[^1].Text).Where(t => t.Length < 5 && t.All(char.IsAsciiDigit)).Select(int.Parse).ToList();
        return numbers.Count >= 3 && numbers.Count * 10 >= full.Count * 8 && numbers.Zip(numbers.Skip(1)).All(p => p.First <= p.Second) && numbers[^1] < 2000;
    }

    // Columns of running text: most cells go on from the line above.
    private static bool IsText(List<IReadOnlyList<DividedLine>> full)
    {
        var cells = full.SelectMany(r => Pieces(r).GroupBy(p => p.First).Select(g => g.First())).Where(p => !p.IsFigure).ToList();
        return cells.Count(p => char.IsLower(p.Chunks[0].Text[0])) * 2 > cells.Count;
    }

    // A list set in columns: all of them are words that end with figures.
    private bool IsIndex(List<IReadOnlyList<DividedLine>> full) => Enumerable.Range(0, columns.Count).All(c =>
    {
        var cells = full.SelectMany(Pieces).Where(p => p.First == c).ToList();
        return cells.Count(p => !p.IsFigure && char.IsAsciiDigit(p.Chunks[^1].Text[^1])) * 2 > cells.Count;
    });

    private static double FigureShare(List<IReadOnlyList<DividedLine>> full)
    {
        var cells = full.SelectMany(Pieces).Where(p => p.First > 0).ToList();
        return cells.Count == 0 ? 0 : cells.Count(p => p.IsFigure) / (double)cells.Count;
    }

    private static double MeanLength(List<IReadOnlyList<DividedLine>> full) =>
        full.SelectMany(Pieces).Average(p => (double)p.Chunks.Sum(c => c.Text.Length));

    private static bool HasLabels(List<IReadOnlyList<DividedLine>> full) =>
        full.Count(r => Pieces(r).Any(p => p.First == 0 && p.Chunks.Any(c => c.Text.Any(char.IsLetter)))) * 2 >= full.Count
        || full.Count >= 4 && full.All(r => Pieces(r).Any(p => p.First == 0));
}
