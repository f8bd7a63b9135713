using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Extractor.Reading.Docx;

/// <summary>The numbers that Word prints before the paragraphs of lists: 一、 （一） 1. and the like. Bullets are no text.</summary>
internal sealed class ListNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), XElement> _levels = [];
    private readonly Dictionary<string, (string List, int Level)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);

    /// <summary>Reads the parts on numbering and styles, if the file has them.</summary>
    public ListNumbers(XElement? numbering, XElement? styles)
    {
        foreach (var list in numbering?.Elements().Where(e => e.Name() == "abstractNum") ?? [])
            foreach (var level in list.Elements().Where(e => e.Name() == "lvl"))
                if (WordNames.Number(level.Says("ilvl")) is { } number && list.Says("abstractNumId") is { } id) _levels[(id, number)] = level;
        foreach (var number in numbering?.Elements().Where(e => e.Name() == "num") ?? [])
            if (number.Says("numId") is { } id && number.Value("abstractNumId") is { } list) _lists[id] = list;
        foreach (var style in styles?.Elements().Where(e => e.Name() == "style") ?? [])
            if (style.Says("styleId") is { } id && Numbered(style.Child("pPr")) is { } numbered) _styles[id] = numbered;
    }

    /// <summary>The number before a paragraph, which counts from now on; empty if it has none.</summary>
    public string Next(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (properties is null || (Numbered(properties) ?? OfStyle(properties)) is not var (id, depth) || !_lists.TryGetValue(id, out var list) || depth is < 0 or >= Levels) return "";
        if (!_levels.TryGetValue((list, depth), out var level)) return "";
        if (!_counts.TryGetValue(list, out var counts)) _counts[list] = counts = new int?[Levels];
        counts[depth] = counts[depth] is { } last ? last + 1 : WordNames.Number(level.Value("start")) ?? 1;
        for (var deeper = depth + 1; deeper < Levels; deeper++) counts[deeper] = null;
        return level.Value("numFmt") is "bullet" or "none" ? "" : Text(list, level.Value("lvlText") ?? "", counts);
    }

    private static (string List, int Level)? Numbered(XElement? properties) =>
        properties?.Child("numPr") is { } number && number.Value("numId") is { } id ? (id, WordNames.Number(number.Value("ilvl")) ?? 0) : null;

    private (string List, int Level)? OfStyle(XElement properties) =>
        properties.Value("pStyle") is { } style && _styles.TryGetValue(style, out var numbered) ? numbered : null;

    // "%1、" or "%1.%2": each sign stands for the count of a level.
    private string Text(string list, string pattern, int?[] counts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var format = _levels.TryGetValue((list, level), out var found) ? found.Value("numFmt") : null;
                text.Append(ListNumeral.Write(counts[level] ?? WordNames.Number(found?.Value("start")) ?? 1, format));
            }
            else text.Append(pattern[i]);
        return text.ToString();
    }
}

/// <summary>Writes the count of a list in the numerals of its level.</summary>
internal static class ListNumeral
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (int Value, string Numeral)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The numeral; decimal where the format is not known.</summary>
    public static string Write(int count, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographDigital" or "japaneseDigitalTenThousand" when count is > 0 and < 10_000 => Chinese(count),
        "ideographTraditional" when count is > 0 and <= 10 => Stems[count - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is > 0 and <= 20 => ((char)('①' + count - 1)).ToString(),
        "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" => string.Concat(count.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０'))),
        "lowerLetter" when count > 0 => new string((char)('a' + (count - 1) % 26), Math.Min(9, (count - 1) / 26 + 1)),
        "upperLetter" when count > 0 => new string((char)('A' + (count - 1) % 26), Math.Min(9, (count - 1) / 26 + 1)),
        "lowerRoman" when count is > 0 and < 4_000 => Roman(count),
        "upperRoman" when count is > 0 and < 4_000 => Roman(count).ToUpperInvariant(),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int count)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = count / unit % 10;
            if (digit == 0) gap |= text.Length > 0;
            else
            {
                if (gap) text.Append('〇');
                gap = false;
                if (!(unit == 10 && digit == 1 && text.Length == 0)) text.Append(Digits[digit]);
                text.Append(name);
            }
        }
        return text.ToString();
    }

    private static string Roman(int count)
    {
        var text = new StringBuilder();
        foreach (var (value, numeral) in Romans)
            for (; count >= value; count -= value) text.Append(numeral);
        return text.ToString();
    }
}
