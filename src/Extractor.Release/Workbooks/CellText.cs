using System.Globalization;
using System.Text;

namespace Extractor.Release.Workbooks;

/// <summary>Texts as cells of a workbook may hold them.</summary>
internal static class CellText
{
    /// <summary>The longest text of a cell, in UTF-16 units; Excel refuses longer ones.</summary>
    public const int Longest = 32_767;

    private const string CutMark = "…[cut; see csv/]";

    /// <summary>The text, or as much of it as a cell holds, with a mark behind it.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var end = Longest - CutMark.Length;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + CutMark;
    }

    /// <summary>The text with what XML cannot hold as _xHHHH_ (ECMA-376, ST_Xstring); where that is what the text says, its first sign is escaped.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(MayNeedEscape)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text.AsSpan(i)) || !IsXml(text, i)) escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    private static bool MayNeedEscape(char c) => c is '_' or < ' ' and not ('\t' or '\n') or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF';

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    private static bool IsXml(string text, int i) => text[i] switch
    {
        '\t' or '\n' => true,
        < ' ' or '\uFFFE' or '\uFFFF' => false,
        >= '\uD800' and <= '\uDBFF' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        >= '\uDC00' and <= '\uDFFF' => i > 0 && char.IsHighSurrogate(text[i - 1]),
        _ => true,
    };
}
