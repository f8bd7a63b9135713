using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Lays words into the cells of a lattice by their middles.</summary>
internal static class CellFiller
{
    /// <summary>The cells with their words. Corners of the lattice's box that no line closes and no word fills are outside of the table.</summary>
    public static List<RuledCell> Fill(Lattice lattice, IReadOnlyList<CellSpan> spans, IEnumerable<Word> words)
    {
        var cellAt = new int[lattice.Rows, lattice.Columns];
        for (var i = 0; i < spans.Count; i++)
            for (var r = spans[i].Row; r < spans[i].EndRow; r++)
                for (var c = spans[i].Column; c < spans[i].EndColumn; c++) cellAt[r, c] = i;
        var filled = new List<Word>?[spans.Count];
        foreach (var word in words.SelectMany(w => WordCutter.Cut(w, lattice)))
        {
            var (row, column) = (LatticeLines.Index(lattice.Ys, word.Box.MiddleY()), LatticeLines.Index(lattice.Xs, word.Box.MiddleX()));
            if (row >= 0 && row < lattice.Rows && column >= 0 && column < lattice.Columns) (filled[cellAt[row, column]] ??= []).Add(word);
        }
        return [.. spans.Select((s, i) => new RuledCell(s, BoxOf(lattice, s), filled[i] ?? [])).Where(c => c.Span.OpenSides < 2 || c.Words.Count > 0)];
    }

    private static Box BoxOf(Lattice lattice, CellSpan span) =>
        new(lattice.Xs[span.Column], lattice.Ys[span.Row], lattice.Xs[span.EndColumn], lattice.Ys[span.EndRow]);
}
