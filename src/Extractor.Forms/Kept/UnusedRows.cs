using Extractor.Model.Grids;

namespace Extractor.Forms.Kept;

/// <summary>Puts rows that no form used back into their grids.</summary>
internal sealed class UnusedRows(IReadOnlyList<Grid> grids)
{
    private readonly Dictionary<GridRow, Grid> _grids = Owners(grids);

    /// <summary>Grids of the rows alone, in the order of the rows.</summary>
    public IEnumerable<Grid> Grids(IEnumerable<GridRow> rows)
    {
        var run = new List<GridRow>();
        Grid? of = null;
        foreach (var row in rows)
        {
            if (run.Count > 0 && _grids[row] != of) { yield return of! with { Rows = run }; run = []; }
            run.Add(row);
            of = _grids[row];
        }
        if (run.Count > 0) yield return of! with { Rows = run };
    }

    private static Dictionary<GridRow, Grid> Owners(IReadOnlyList<Grid> grids)
    {
        var owners = new Dictionary<GridRow, Grid>(ReferenceEqualityComparer.Instance);
        foreach (var grid in grids)
            foreach (var row in grid.Rows) owners[row] = grid;
        return owners;
    }
}
