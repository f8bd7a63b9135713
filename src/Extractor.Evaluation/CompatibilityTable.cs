using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Extractor.Evaluation;

/// <summary>
/// Unicode compatibility folding (NFKC) by table, because the program runs without the system's Unicode library.
/// Characters are folded one by one: sequences with combining marks are not composed.
/// </summary>
internal static class CompatibilityTable
{
    private static readonly FrozenDictionary<int, string> Table = Load();

    internal static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Table.TryGetValue(rune.Value, out var folded)) builder.Append(folded);
            else builder.Append(rune.ToString());
        return builder.ToString();
    }

    private static FrozenDictionary<int, string> Load()
    {
        using var stream = typeof(CompatibilityTable).Assembly.GetManifestResourceStream("nfkc.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var codes = line.Split(' ').Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            table.Add(codes[0], string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32)));
        }
        return table.ToFrozenDictionary();
    }
}
