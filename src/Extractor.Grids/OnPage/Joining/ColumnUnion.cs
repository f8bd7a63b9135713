namespace Extractor.Grids.OnPage.Joining;

/// <summary>The columns of a table and of its next piece together: each piece may have borders that the other has not.</summary>
/// <param name="Count">Number of columns together.</param>
/// <param name="Table">New index of each border of the table so far.</param>
/// <param name="Next">New index of each border of the piece.</param>
internal sealed record ColumnUnion(int Count, IReadOnlyList<int> Table, IReadOnlyList<int> Next)
{
    /// <summary>The union; null if two borders of one piece fall together.</summary>
    /// <param name="table">Borders of the table so far.</param>
    /// <param name="next">Borders of the piece, where they would stand on the page of the table.</param>
    public static ColumnUnion? Of(double[] table, IEnumerable<double> next)
    {
        var moved = next.ToList();
        var all = table.Concat(moved.Where(m => !table.Any(t => TableGeometry.IsSame(t, m)))).Order().ToList();
        var union = new ColumnUnion(all.Count - 1, [.. table.Select(t => all.IndexOf(t))], [.. moved.Select(m => Nearest(all, m))]);
        return IsRising(union.Table) && IsRising(union.Next) ? union : null;
    }

    private static int Nearest(List<double> all, double x) => all.IndexOf(all.MinBy(b => Math.Abs(b - x)));

    private static bool IsRising(IReadOnlyList<int> indices)
    {
        for (var i = 1; i < indices.Count; i++)
            if (indices[i] <= indices[i - 1]) return false;
        return true;
    }
}
