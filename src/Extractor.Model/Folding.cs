using System.Text;

namespace Extractor.Model;

/// <summary>Comparison keys of printed text: forms print the same word with other widths, brackets and blanks.</summary>
public static class Folding
{
    /// <summary>The key of a text: blanks gone, full-width characters narrow, brackets, dashes and comparison signs of one kind. For comparing only, never for output.</summary>
    public static string Key(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) builder.Append(Fold(c));
        return builder.ToString();
    }

    /// <summary>The text without any blanks: how a value that was wrapped in its cell reads.</summary>
    public static string WithoutBlanks(string text)
    {
        var blanks = 0;
        foreach (var c in text) if (char.IsWhiteSpace(c)) blanks++;
        if (blanks == 0) return text;
        return string.Create(text.Length - blanks, text, static (span, source) =>
        {
            var i = 0;
            foreach (var c in source) if (!char.IsWhiteSpace(c)) span[i++] = c;
        });
    }

    /// <summary>True for Han characters of the common block and extension A.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007';

    /// <summary>Display columns of a character: CJK characters and full-width signs take two.</summary>
    public static int DisplayWidth(char c) =>
        c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;

    /// <summary>A character as its kind: full-width characters narrow; brackets, dashes and comparison signs of one kind.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '【' or '〔' or '［' => '[',
        '】' or '〕' or '］' => ']',
        '“' or '”' or '„' or '″' => '"',
        '‘' or '’' => '\'',
        '—' or '–' or '―' or '−' or '‐' => '-',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '﹦' or '═' => '=',
        '、' or '，' or ',' => ',',
        _ => c,
    };
}
