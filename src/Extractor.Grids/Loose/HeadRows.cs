using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.Loose;

/// <summary>Makes the rows above the tables: title, year, and keys with their values.</summary>
internal sealed class HeadRows(FormLayout layout)
{
    private readonly HashSet<string> _keys =
        [.. layout.Head.Values.SelectMany(w => w).Concat(layout.Attributes).Select(k => Folding.Key(k))];

    /// <summary>The rows of lines [from, to).</summary>
    public IEnumerable<GridRow> Make(IReadOnlyList<LooseLine> lines, int from, int to)
    {
        var rows = new List<List<Pair>>();
        var pending = new List<LooseLine>();
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (!line.Tokens.Any(IsKey))
            {
                if (rows.Count == 0 && pending.Count == 0 && (i == from || FormDivider.IsYear(line)))
                    yield return CellMaker.Row([CellMaker.Cell(0, line.Tokens)], line.Number, i == from);
                else pending.Add(line);
                continue;
            }
            var pairs = PairsOf(line);
            Place(pending, rows.LastOrDefault(), pairs);
            pending.Clear();
            rows.Add(pairs);
        }
        Place(pending, rows.LastOrDefault(), null);
        foreach (var row in rows) yield return RowOf(row);
    }

    private bool IsKey(LooseToken token) => _keys.Contains(token.Key.TrimEnd(':'));

    private List<Pair> PairsOf(LooseLine line)
    {
        var pairs = new List<Pair>();
        foreach (var token in line.Tokens)
            if (IsKey(token)) pairs.Add(new(token));
            else if (pairs.Count > 0) pairs[^1].Value.Add(token);
        // A value printed before the first key is the wrap of one above: it belongs to nobody we can name.
        var before = line.Tokens.TakeWhile(t => !IsKey(t)).ToList();
        if (before.Count > 0) pairs[0].Take(before, true);
        return pairs;
    }

    /// <summary>Gives lines without a key to the pair whose wrapped value they are: to the row below if its value is not printed beside its key, else to the row above.</summary>
    private static void Place(List<LooseLine> pending, List<Pair>? above, List<Pair>? below)
    {
        for (var i = 0; i < pending.Count; i++)
        {
            var toBelow = below is not null && (above is null || below.Any(p => p.Value.Count == 0) || i >= (pending.Count + 1) / 2);
            var row = toBelow ? below! : above;
            if (row is null) continue;
            foreach (var token in pending[i].Tokens)
            {
                var pair = row.Count == 1 ? row[0] : pending[i].Positioned ? row.LastOrDefault(p => p.Key.End <= token.Start) ?? row[0] : row.FirstOrDefault(p => p.Value.Count == 0) ?? row[0];
                pair.Take([token], row.Count > 1 || (above is not null && below is not null));
            }
        }
    }

    private static GridRow RowOf(List<Pair> pairs)
    {
        var cells = new List<GridCell>();
        for (var i = 0; i < pairs.Count; i++)
        {
            cells.Add(CellMaker.Cell(2 * i, [pairs[i].Key]));
            var value = pairs[i].Value.OrderBy(t => t.Line).ThenBy(t => t.Start).ToList();
            if (value.Count > 0) cells.Add(CellMaker.Cell(2 * i + 1, value, pairs[i].Doubtful));
        }
        return CellMaker.Row(cells, pairs[0].Key.Number);
    }

    private sealed class Pair(LooseToken key)
    {
        public LooseToken Key { get; } = key;

        public List<LooseToken> Value { get; } = [];

        public bool Doubtful { get; private set; }

        public void Take(IEnumerable<LooseToken> tokens, bool doubtful)
        {
            Value.AddRange(tokens);
            Doubtful |= doubtful;
        }
    }
}
