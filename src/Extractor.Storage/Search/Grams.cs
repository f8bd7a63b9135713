namespace Extractor.Storage.Search;

/// <summary>
/// Texts as the full-text index sees them: a token for each character, made of it and the one behind it (the last stands alone). Tokens are hexadecimal, so that
/// no tokenizer divides or drops any of them: FTS5's own trigrams find no word of two characters, and unicode61 drops punctuation.
/// </summary>
internal static class Grams
{
    private const int Digits = 4;

    /// <summary>The tokens of a folded text, divided by blanks.</summary>
    public static string Of(string folded)
    {
        if (folded.Length == 0) return "";
        return string.Create((folded.Length * ((2 * Digits) + 1)) - 1 - Digits, folded, static (span, text) =>
        {
            var at = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (i > 0) span[at++] = ' ';
                Write(text[i], span[at..]);
                at += Digits;
                if (i + 1 == text.Length) break;
                Write(text[i + 1], span[at..]);
                at += Digits;
            }
        });
    }

    /// <summary>The expression that finds a folded text, of at least one character, anywhere in the indexed ones: the phrase of its pairs, or of one character all tokens that begin with it.</summary>
    public static string Phrase(string folded)
    {
        if (folded.Length == 1) return $"\"{Of(folded)}\" *";
        var all = Of(folded);
        return $"\"{all[..^(Digits + 1)]}\"";
    }

    private static void Write(char c, Span<char> to)
    {
        for (var i = Digits - 1; i >= 0; i--, c >>= 4) to[i] = "0123456789abcdef"[c & 15];
    }
}
