namespace Extractor.Grids.Loose;

/// <summary>Puts a known word together from tokens in reading order.</summary>
internal static class Speller
{
    /// <summary>The fewest tokens, in order, that together spell the folded word; null if none do.</summary>
    public static IReadOnlyList<LooseToken>? Spell(string key, IReadOnlyList<LooseToken> tokens)
    {
        foreach (var token in tokens) if (token.Key == key) return [token];
        return Continue(key, 0, tokens, 0);
    }

    private static List<LooseToken>? Continue(string key, int done, IReadOnlyList<LooseToken> tokens, int from)
    {
        if (done == key.Length) return [];
        for (var i = from; i < tokens.Count; i++)
        {
            var piece = tokens[i].Key;
            if (piece.Length > key.Length - done || string.CompareOrdinal(key, done, piece, 0, piece.Length) != 0) continue;
            if (Continue(key, done + piece.Length, tokens, i + 1) is not { } rest) continue;
            rest.Insert(0, tokens[i]);
            return rest;
        }
        return null;
    }
}
