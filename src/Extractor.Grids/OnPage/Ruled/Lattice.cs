using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>All positions of the edges of one group crossed with each other, and which pieces between two crossings are drawn.</summary>
internal sealed class Lattice
{
    private const double Tight = 2.5;
    private const double Loose = 4;

    private readonly Piece[,] _vertical;
    private readonly Piece[,] _horizontal;

    /// <summary>The lattice of a group; lines so near to each other that no word stands between them are one.</summary>
    public Lattice(IReadOnlyList<Edge> edges, IReadOnlyList<Word> words)
    {
        Xs = LatticeLines.Of(edges.Where(e => !e.IsHorizontal), words.Select(w => (w.Box.X0, w.Box.X1)));
        Ys = LatticeLines.Of(edges.Where(e => e.IsHorizontal), words.Select(w => (w.Box.Y0, w.Box.Y1)));
        _vertical = new Piece[Xs.Length, Math.Max(Ys.Length - 1, 0)];
        _horizontal = new Piece[Ys.Length, Math.Max(Xs.Length - 1, 0)];
        var slack = Slack(edges);
        foreach (var edge in edges)
            if (edge.IsHorizontal) Mark(_horizontal, LatticeLines.Nearest(Ys, edge.Position), Xs, edge, slack);
            else Mark(_vertical, LatticeLines.Nearest(Xs, edge.Position), Ys, edge, slack);
    }

    /// <summary>x of the vertical lines.</summary>
    public double[] Xs { get; }

    /// <summary>y of the horizontal lines.</summary>
    public double[] Ys { get; }

    /// <summary>Columns between the lines.</summary>
    public int Columns => Xs.Length - 1;

    /// <summary>Rows between the lines.</summary>
    public int Rows => Ys.Length - 1;

    /// <summary>Outer border.</summary>
    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>True if the piece of a vertical line (0 is the left border) beside a row is drawn or inferred.</summary>
    public bool HasVertical(int line, int row) => _vertical[line, row] != Piece.None;

    /// <summary>True if the piece of a horizontal line (0 is the upper border) at a column is drawn or inferred.</summary>
    public bool HasHorizontal(int line, int column) => _horizontal[line, column] != Piece.None;

    /// <summary>Where a horizontal and a vertical piece meet.</summary>
    public IEnumerable<Intersection> Intersections()
    {
        for (var j = 0; j < Ys.Length; j++)
            for (var i = 0; i < Xs.Length; i++)
            {
                var across = (i > 0 && HasHorizontal(j, i - 1)) || (i < Columns && HasHorizontal(j, i));
                var down = (j > 0 && HasVertical(i, j - 1)) || (j < Rows && HasVertical(i, j));
                if (across && down) yield return new(Xs[i], Ys[j]);
            }
    }

    /// <summary>The pieces joined to edges again, snapped to the lattice: horizontal ones first.</summary>
    public IEnumerable<Edge> Edges() => Edges(_horizontal, Ys, Xs, true).Concat(Edges(_vertical, Xs, Ys, false));

    private static IEnumerable<Edge> Edges(Piece[,] pieces, double[] lines, double[] crossings, bool isHorizontal)
    {
        for (var line = 0; line < lines.Length; line++)
            for (var from = 0; from + 1 < crossings.Length;)
            {
                var to = from + 1;
                while (to + 1 < crossings.Length && pieces[line, to] == pieces[line, from]) to++;
                if (pieces[line, from] != Piece.None) yield return new(isHorizontal, lines[line], crossings[from], crossings[to], pieces[line, from] == Piece.Drawn);
                from = to;
            }
    }

    // How many points the ends of edges may miss: more where the producer leaves gaps at the junctions; elsewhere a line that ends short of a border underlines a text.
    private double Slack(IReadOnlyList<Edge> edges)
    {
        var missed = edges.SelectMany(e => new[] { e.From, e.To }.Select(end => Miss(e.IsHorizontal ? Xs : Ys, end))).Where(m => m < Loose).ToList();
        return missed.Count(m => m <= Tight / 2) >= 0.75 * missed.Count ? Tight : Loose;
    }

    private static double Miss(double[] lines, double end) => Math.Abs(lines[LatticeLines.Nearest(lines, end)] - end);

    private static void Mark(Piece[,] pieces, int line, double[] crossings, Edge edge, double most)
    {
        for (var k = LatticeLines.Nearest(crossings, edge.From) is var near && near > 0 ? near - 1 : 0; k + 1 < crossings.Length; k++)
        {
            if (crossings[k] > edge.To) break;
            var slack = Math.Min(most, 0.4 * (crossings[k + 1] - crossings[k]));
            if (edge.From > crossings[k] + slack || edge.To < crossings[k + 1] - slack) continue;
            pieces[line, k] = edge.Drawn ? Piece.Drawn : pieces[line, k] == Piece.Drawn ? Piece.Drawn : Piece.Inferred;
        }
    }

    private enum Piece : byte
    {
        None,
        Inferred,
        Drawn,
    }
}
