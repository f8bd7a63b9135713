using System.Collections.Frozen;
using Extractor.Model;

namespace Extractor.Storage.Search;

/// <summary>What counts as the same character in a search: widths, kinds of brackets and dashes, capital and small letters, traditional and simplified characters. Character for character, so that places stay places.</summary>
internal static class SearchFolding
{
    private static readonly Lazy<FrozenDictionary<char, char>> Simplified = new(ReadPairs);

    /// <summary>The text as it is indexed and searched, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var simplified = Simplified.Value;
        for (var i = 0; i < source.Length; i++)
        {
            var c = Folding.Fold(source[i]);
            if (c == SearchText.CellBorder) { }
            else if (char.IsAscii(c)) c = char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : char.ToLowerInvariant(c);
            else if (c is '\u3000' or '\u00A0') c = ' ';
            else if (simplified.TryGetValue(c, out var s)) c = s;
            span[i] = c;
        }
    });

    private static FrozenDictionary<char, char> ReadPairs()
    {
        using var reader = new StreamReader(typeof(SearchFolding).Assembly.GetManifestResourceStream("simplified.txt")!);
        return reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenDictionary(p => p[0], p => p[1]);
    }
}
