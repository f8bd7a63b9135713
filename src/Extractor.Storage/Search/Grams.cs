using System.Text;

namespace Extractor.Storage.Search;

/// <summary>
/// Texts as the full-text index sees them: a token for each character, made of it and the three behind it, as far as there are any. Tokens are hexadecimal, so that
/// no tokenizer divides or drops any of them: FTS5's own trigrams find no word of two characters, and unicode61 drops punctuation. The index also knows
/// which tokens begin with the same one, two or three characters; of pairs alone, long doclists had to be compared for every longer word (up to seconds in 10⁶ texts).
/// </summary>
internal static class Grams
{
    private const int Digits = 4, Characters = 4;

    /// <summary>The tokens of a folded text, divided by blanks.</summary>
    public static string Of(string folded) => Tokens(folded, folded.Length);

    /// <summary>The expression that finds a folded text, of at least one character, anywhere in the indexed ones: all tokens that begin with it, or the phrase of its own.</summary>
    public static string Phrase(string folded) => folded.Length < Characters ? $"\"{Tokens(folded, 1)}\" *" : $"\"{Tokens(folded, folded.Length - Characters + 1)}\"";

    private static string Tokens(string text, int count)
    {
        var tokens = new StringBuilder(count * ((Characters * Digits) + 1));
        Span<char> digits = stackalloc char[Characters * Digits];
        for (var i = 0; i < count; i++)
        {
            var length = Math.Min(Characters, text.Length - i);
            for (var c = 0; c < length; c++) Write(text[i + c], digits[(c * Digits)..]);
            if (i > 0) tokens.Append(' ');
            tokens.Append(digits[..(length * Digits)]);
        }
        return tokens.ToString();
    }

    private static void Write(char c, Span<char> to)
    {
        for (var i = Digits - 1; i >= 0; i--, c >>= 4) to[i] = "0123456789abcdef"[c & 15];
    }
}
