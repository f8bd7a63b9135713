namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Numbers from 0 in sets that can be joined.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the set; the smallest of it.</summary>
    public int Root(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>Makes one set of the sets of two numbers.</summary>
    public void Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        if (x != y) _parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
