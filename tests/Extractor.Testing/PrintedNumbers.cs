using System.Globalization;

namespace Extractor.Testing;

/// <summary>How a document prints its numbers: a truth file says 409.9, the document 409.90.</summary>
public sealed class PrintedNumbers
{
    private readonly Dictionary<decimal, string> _prints;

    private PrintedNumbers(Dictionary<decimal, string> prints) => _prints = prints;

    /// <summary>The numbers that stand alone between blanks in a text; of several prints of one value the most frequent, then the longest.</summary>
    public static PrintedNumbers Of(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            .GroupBy(t => decimal.Parse(t, NumberStyles.Number, CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, MostFrequent));

    /// <summary>The characters that print a value; a value that the text nowhere prints alone is written plainly.</summary>
    public string Print(decimal value) => _prints.TryGetValue(value, out var print) ? print : value.ToString(CultureInfo.InvariantCulture);

    private static string MostFrequent(IEnumerable<string> prints) =>
        prints.GroupBy(p => p, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
