using Extractor.Model;

namespace Extractor.Forms;

/// <summary>The label of a money row: which item it names and which tokens print it.</summary>
/// <param name="Item">Item of the record format.</param>
/// <param name="Tokens">The tokens of the label.</param>
/// <param name="Next">Index of the first token behind it.</param>
internal sealed record MoneyLabel(string Item, IReadOnlyList<Token> Tokens, int Next)
{
    /// <summary>Finds the label in a row; null if the row has none.</summary>
    public static MoneyLabel? Find(Row row, LayoutWords words) => Find(row.Tokens, words, 0);

    /// <summary>Finds the first label from a token on; null if there is none.</summary>
    public static MoneyLabel? Find(List<Token> tokens, LayoutWords words, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 6; i++)
        {
            var key = "";
            MoneyLabel? longest = null;
            for (var j = i; j < tokens.Count && j < i + 5; j++)
            {
                key += tokens[j].Key;
                if (ItemOf(key, words) is { } item) longest = new(item, tokens.GetRange(i, j - i + 1), j + 1);
            }
            if (longest is not null) return longest;
        }
        return null;
    }

    /// <summary>The label as printed.</summary>
    public string Text => string.Concat(Tokens.Select(t => t.Text));

    // A unit behind the label is part of it: 部门整体预算总额（元）.
    private static string? ItemOf(string key, LayoutWords words)
    {
        key = key.TrimEnd(':');
        if (words.MoneyRows.TryGetValue(key, out var item)) return item;
        var bracket = key.LastIndexOf('(');
        return bracket > 3 && key.EndsWith("元)", StringComparison.Ordinal) && words.MoneyRows.TryGetValue(key[..bracket], out item) ? item : null;
    }
}
