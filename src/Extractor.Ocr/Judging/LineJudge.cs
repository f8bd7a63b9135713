using Extractor.Model;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Weighs what two readers say of a line. What both read alike is sure; the first alone is as sure as its characters.</summary>
internal sealed class LineJudge(ILineReader? again, TesseractReader? figures, TesseractReader? words, OcrSettings settings, double dpi)
{
    /// <summary>Two readers that see the same are wrong together this seldom.</summary>
    private const double Agreed = 0.99;

    /// <summary>A figure that only one reader saw so stays below every bar: one digit more or less looks as good.</summary>
    private const double AloneWithFigures = 0.8;

    /// <summary>A figure that the first reader, sure of each character, reads twice: just above the bar.</summary>
    private const double ReadTwice = 0.92;

    /// <summary>A text without figures that the first reader reads so surely needs no second one, who could only confirm it.</summary>
    private const double EnoughAlone = 0.97;

    /// <summary>Height in pixels of a full character below which strokes run together and both readers see the same wrong character: the second one confirms no text so small.</summary>
    public const double SmallPrint = 18;

    /// <summary>How sure the first reader must be of such a text.</summary>
    private const double SureOfSmall = 0.96;

    /// <summary>Longer lines are read once: their characters hold each other.</summary>
    private const int LongestForBoth = 12;

    /// <summary>Of a long text, this part of the characters may be wrong without doubt to the whole.</summary>
    private const double WrongOfLong = 0.03;

    /// <summary>A shorter line of a long text counts as one of so many characters.</summary>
    private const int LeastOfLong = 20;

    /// <summary>Judges a line that the first reader read. Cell length is the number of characters of all lines of its cell.</summary>
    public JudgedLine Judge(PrintedLine line, LineReading reading, int cellLength)
    {
        if (SignShape.LoneDash(line) is { } dash) return Dash(line, dash);
        if (reading.Glyphs.Count == 0) return Unread(line);
        if (!settings.Grammar) return Weigh(line, reading, reading.Text, [.. reading.Glyphs.Select(g => g.Score)], [], cellLength);
        var signs = reading.Glyphs.Select(g => g.Text).ToArray();
        var repairs = new List<string>();
        var comparisons = new ComparisonJudge(line, reading).Settle(signs);
        if (comparisons.Any(c => signs[c.Index] != reading.Glyphs[c.Index].Text)) repairs.Add("sign_by_pixels");
        var text = new string(signs);
        if (NumberGrammar.Mend(text) is var mended && mended != text)
        {
            text = mended;
            repairs.Add("signs_of_numbers");
        }
        if (TextGrammar.Mend(text) is var stopped && stopped != text)
        {
            text = stopped;
            repairs.Add("stop_of_text");
        }
        var certainties = reading.Glyphs.Select((g, i) => Certainty(g, text[i])).ToList();
        foreach (var (index, certainty) in comparisons) certainties[index] = certainty;
        return Weigh(line, reading, text, certainties, repairs, cellLength);
    }

    private JudgedLine Weigh(PrintedLine line, LineReading reading, string text, List<double> certainties, List<string> repairs, int cellLength)
    {
        var isLong = cellLength > 2 * LongestForBoth;
        var alone = isLong
            ? 1 - (0.1 * certainties.Sum(c => 1 - c) / (WrongOfLong * Math.Max(text.Length, LeastOfLong)))
            : certainties.DefaultIfEmpty(0).Min() * (1 - reading.Missed);
        if (text.Length > LongestForBoth && !text.All(Alike.IsOfNumbers)) return new(text, reading.Glyphs, Math.Clamp(alone, 0, 1), [], repairs);
        if (settings.Readers != OcrReaders.Both) return new(text, reading.Glyphs, Math.Clamp(alone, 0, 1), [], repairs);
        if (settings.Mode == OcrMode.Fast && alone >= EnoughAlone && !text.Any(char.IsAsciiDigit) && !text.All(Alike.IsOfNumbers)) return new(text, reading.Glyphs, alone, [], repairs);
        var second = Second(line, text);
        if (line.Em < SmallPrint && alone < SureOfSmall && !text.Any(char.IsAsciiDigit)) return new(text, reading.Glyphs, Math.Clamp(Math.Min(alone, AloneWithFigures), 0, 1), Others(reading, text, second), repairs);
        var isOpen = FigurePart.MayBeSign(reading, text) || FigurePart.IsEmptied(text);
        if (second is not null && !isOpen && (Same(text, second) || IsFigureSame(line, reading, text, certainties)))
            return new(text, reading.Glyphs, Math.Max(alone, Math.Min(Agreed, SignCertainty(text, certainties))), [], repairs);
        var others = Others(reading, text, second);
        if (text.Any(char.IsAsciiDigit)) alone = Math.Min(alone, !isOpen && IsReadTwice(line, reading, text, certainties) ? Math.Min(ReadTwice, SignCertainty(text, certainties)) : AloneWithFigures);
        if (isOpen) alone = Math.Min(alone, AloneWithFigures);
        return new(text, reading.Glyphs, Math.Clamp(alone, 0, 1), others, repairs);
    }

    /// <summary>True if the second reader sees the same figure between a sign of comparison and a unit.</summary>
    private bool IsFigureSame(PrintedLine line, LineReading reading, string text, List<double> certainties) =>
        figures is not null && FigurePart.Of(line, reading, text, certainties) is { } part && Same(part.Text, figures.Read(part.Picture, dpi).Text);

    /// <summary>True if the first reader was sure of every character, and reads the same off the line in another size.</summary>
    private bool IsReadTwice(PrintedLine line, LineReading reading, string text, List<double> certainties)
    {
        if (again is null || !FigurePart.IsSure(text, certainties)) return false;
        var other = again.Read(line.Picture.Framed(Math.Max(2, line.Picture.Height / 8)));
        return other.Text.Length == text.Length && Alike.Of(other.Text) == Alike.Of(reading.Text) && FigurePart.IsSure(text, [.. other.Glyphs.Select((g, i) => Certainty(g, text[i]))]);
    }

    /// <summary>What the second reader sees; null if there is none.</summary>
    private string? Second(PrintedLine line, string text)
    {
        var reader = text.All(Alike.IsOfNumbers) ? figures : words;
        return reader?.Read(line.Picture, dpi).Text;
    }

    // A sign of comparison has one reader only, and its shape.
    private static double SignCertainty(string text, List<double> certainties) =>
        certainties.Where((_, i) => ComparisonJudge.IsComparison(text[i])).DefaultIfEmpty(1).Min();

    // The second reader has no ≥ and ≤: it sees 2, > or nothing there.
    private static bool Same(string text, string second)
    {
        var (a, b) = (Alike.Of(text), Alike.Of(second));
        if (a == b || (NumberGrammar.IsFigure(a) && a.Replace(',', '.') == b.Replace(',', '.'))) return true;
        if (a.Length < 2 || a[0] is not ('≥' or '≤' or '>' or '<' or '=')) return false;
        return a[1..] == b || (b.Length == a.Length && a[1..] == b[1..]);
    }

    /// <summary>Other readings of the whole line: each doubtful character by its next best, and what the second reader saw.</summary>
    private static List<string> Others(LineReading reading, string text, string? second)
    {
        var others = new List<(string Text, double Score)>();
        if (!string.IsNullOrEmpty(second)) others.Add((second, 0.5));
        for (var i = 0; i < text.Length; i++)
            foreach (var (sign, score) in reading.Glyphs[i].Others)
                if (Alike.Of(sign) != Alike.Of(text[i])) others.Add((sign == '\0' ? text.Remove(i, 1) : text[..i] + sign + text[(i + 1)..], score));
        return [.. others.Where(o => o.Text.Length > 0).OrderByDescending(o => o.Score).Select(o => NumberGrammar.Mend(o.Text)).Where(t => t != text).Distinct(StringComparer.Ordinal).Take(5)];
    }

    /// <summary>Part of the reader's belief that falls to a sign or its likes.</summary>
    private static double Certainty(Glyph glyph, char sign)
    {
        var like = Alike.Of(sign);
        return Math.Min(1, (Alike.Of(glyph.Text) == like ? glyph.Score : 0) + glyph.Others.Where(o => Alike.Of(o.Text) == like).Sum(o => o.Score));
    }

    // Ink as high as a character that nobody can read stands as a mark of damage: a value is there.
    private static JudgedLine Unread(PrintedLine line) => line.InCell && line.Ink.Height >= 0.5 * line.Em
        ? new("\uFFFD", [new Glyph('\uFFFD', 0, line.Picture.Width / 2.0, [])], 0, [], [])
        : new("", [], 0, [], []);

    private static JudgedLine Dash(PrintedLine line, char dash) =>
        new(dash.ToString(), [new Glyph(dash, 1, line.Picture.Width / 2.0, [])], Agreed, [], ["sign_by_pixels"]);
}
