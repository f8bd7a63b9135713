using Extractor.Model;

namespace Extractor.Ocr.Judging;

/// <summary>What running Chinese text can look like.</summary>
internal static class TextGrammar
{
    /// <summary>The text with points after a Chinese character, and before another or at the end, as full stops.</summary>
    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAny('.', '．') < 0) return text;
        var signs = text.ToCharArray();
        for (var i = 1; i < signs.Length; i++)
            if (signs[i] is '.' or '．' && Folding.IsHan(signs[i - 1] == ' ' && i > 1 ? signs[i - 2] : signs[i - 1]) && (i + 1 == signs.Length || Folding.IsHan(signs[i + 1]))) signs[i] = '。';
        return new(signs);
    }
}
