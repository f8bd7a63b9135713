using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Grids.Loose;

/// <summary>A printed word, put together from its tokens.</summary>
/// <param name="Name">Field name of the column.</param>
/// <param name="Tokens">The tokens that spell it, reading order.</param>
internal sealed record SpelledColumn(string Name, IReadOnlyList<LooseToken> Tokens)
{
    /// <summary>First display column.</summary>
    public int Start { get; } = Tokens.Min(t => t.Start);

    /// <summary>Display column after the last character.</summary>
    public int End { get; } = Tokens.Max(t => t.End);

    /// <summary>Middle in display columns.</summary>
    public double Centre => (Start + End) / 2.0;
}

/// <summary>The heading of a table: its lines and the columns found, printed order.</summary>
internal sealed record SpelledHeader(int First, int Last, IReadOnlyList<SpelledColumn> Columns)
{
    /// <summary>A column by field name, or null.</summary>
    public SpelledColumn? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>Index of a column by field name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++) if (Columns[i].Name == name) return i;
        return -1;
    }
}

/// <summary>Finds the heading of a table whose words are torn over several lines, and spells each column.</summary>
/// <param name="columns">The columns with their printed words, printed order.</param>
/// <param name="others">Other words that may stand on the same lines, such as the label of the block.</param>
/// <param name="least">Number of whole words that must stand on one line.</param>
internal sealed class HeaderSpeller(IReadOnlyList<Printed> columns, IReadOnlyList<string> others, int least)
{
    private readonly List<(string Name, List<string> Keys)> _columns =
        [.. columns.Select(c => (c.Name, c.Words.Select(Folding.Key).OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal).ToList()))];

    private readonly List<string> _words = [.. columns.SelectMany(c => c.Words).Concat(others).Select(Folding.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The first heading in lines [from, to), or null.</summary>
    public SpelledHeader? Find(IReadOnlyList<LooseLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (WholeWords(lines[i]) < least) continue;
            int first = i, last = i;
            while (first > from && i - first < 3 && IsPieces(lines[first - 1])) first--;
            while (last + 1 < to && last - i < 3 && IsPieces(lines[last + 1])) last++;
            return new(first, last, Spell([.. Enumerable.Range(first, last - first + 1).SelectMany(l => lines[l].Tokens)]));
        }
        return null;
    }

    /// <summary>Number of columns that have a whole word as a token of the line.</summary>
    public int WholeWords(LooseLine line) =>
        line.Tokens.Count < least ? 0 : _columns.Count(c => line.Tokens.Any(t => c.Keys.Contains(t.Key, StringComparer.Ordinal)));

    private bool IsPieces(LooseLine line) =>
        line.Tokens.All(t => !t.IsNumber && _words.Any(w => w.Contains(t.Key, StringComparison.Ordinal)));

    private List<SpelledColumn> Spell(List<LooseToken> tokens)
    {
        var found = new List<SpelledColumn>();
        foreach (var (name, keys) in _columns)
            foreach (var key in keys)
            {
                if (Speller.Spell(key, tokens) is not { } spelled) continue;
                found.Add(new(name, spelled));
                tokens.RemoveAll(spelled.Contains);
                break;
            }
        return found;
    }
}
