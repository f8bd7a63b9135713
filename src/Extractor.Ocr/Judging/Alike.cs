namespace Extractor.Ocr.Judging;

/// <summary>Signs that mean the same in two widths or shapes: readers choose among them by chance, and nobody minds.</summary>
internal static class Alike
{
    /// <summary>The sign that stands for all of its like.</summary>
    public static char Of(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '“' or '”' or '„' or '″' => '"',
        '‘' or '’' => '\'',
        '—' or '–' or '―' or '−' or '‐' => '-',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        _ => c,
    };

    /// <summary>A text with each sign replaced by the one of its like, without blanks.</summary>
    public static string Of(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Of));

    /// <summary>Signs that numbers with their bounds and units of percent are made of.</summary>
    public static bool IsOfNumbers(char c) => char.IsAsciiDigit(c) || Of(c) is '.' or ',' or '%' or '-' or '+' or '=' or '≥' or '≤' or '>' or '<' or '(' or ')' or ':' or ' ';
}
