namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Joins small boxes drawn inside a cell (to be ticked), whose lines touch a border of it, to their cell.</summary>
internal static class TickBoxes
{
    // Width and height of a box to be ticked, in points, at most.
    private const double Largest = 18;

    /// <summary>Joins the pieces of such boxes with those of the cell that stands round them on three sides.</summary>
    public static void Join(Lattice lattice, DisjointSets sets)
    {
        for (var r = 0; r < lattice.Rows; r++)
            for (var c = 0; c < lattice.Columns; c++)
                if (lattice.Ys[r + 1] - lattice.Ys[r] <= Largest && lattice.Xs[c + 1] - lattice.Xs[c] <= Largest && Surrounding(lattice, sets, r, c) is >= 0 and var cell)
                    sets.Join(r * lattice.Columns + c, cell);
    }

    // The set on three or four sides of a closed piece; -1 if there is none.
    private static int Surrounding(Lattice lattice, DisjointSets sets, int row, int column)
    {
        var own = sets.Root(row * lattice.Columns + column);
        Span<int> sides = [At(row - 1, column), At(row + 1, column), At(row, column - 1), At(row, column + 1)];
        foreach (var side in sides)
        {
            var same = 0;
            foreach (var other in sides) if (other == side) same++;
            if (side >= 0 && side != own && same >= 3) return side;
        }
        return -1;

        int At(int r, int c) => r < 0 || c < 0 || r >= lattice.Rows || c >= lattice.Columns ? -1 : sets.Root(r * lattice.Columns + c);
    }
}
