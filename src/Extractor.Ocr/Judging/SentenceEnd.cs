using Extractor.Model;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>The end of the text of a cell: a full stop that wrapped stands alone on the last line, and readers see anything in it; no text ends with a comma or a hyphen; where the stop was wiped out but for a shade, the text is doubted.</summary>
internal static class SentenceEnd
{
    /// <summary>Confidence of a stop told by its shape and place; of one that was read as a comma.</summary>
    private const double ByShape = 0.92, ByGrammar = 0.85;

    /// <summary>Size of a full stop in character heights, and how much longer than wide it may be.</summary>
    private const double Least = 0.15, Most = 0.45, Longest = 1.6;

    /// <summary>Shorter texts are names and labels, which end without a stop.</summary>
    private const int LeastText = 6;

    private const string LookAlikes = ".。·°oO0•,，、";

    /// <summary>The lines of a cell with the stop at its end.</summary>
    public static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Mended(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var (line, judged) = lines[^1];
        if (!line.InCell) return lines;
        if (lines.Count > 1 && EndsWithHan(lines[^2].Judged.Text) && judged.Text.Length <= 1 && LikenessToStop(line, judged.Text) is var confidence and > 0)
            return [.. lines.Take(lines.Count - 1), (line, Stop(judged, [], new Glyph('。', confidence, line.Picture.Width / 2.0, []), confidence))];
        if (line.IsTrailed && EndsWithHan(judged.Text) && lines.Sum(l => l.Judged.Text.Length) >= LeastText)
            return [.. lines.Take(lines.Count - 1), (line, judged with { Confidence = Math.Min(judged.Confidence, ByGrammar) })];
        if (judged.Text.Length > 1 && judged.Text[^1] is '，' or '、' or ',' or '-' && EndsWithHan(judged.Text[..^1]))
            return [.. lines.Take(lines.Count - 1), (line, Stop(judged, judged.Glyphs.Take(judged.Glyphs.Count - 1), judged.Glyphs[^1], Math.Min(judged.Confidence, ByGrammar)))];
        return lines;
    }

    private static JudgedLine Stop(JudgedLine judged, IEnumerable<Glyph> before, Glyph stop, double confidence) => judged with
    {
        Text = judged.Text[..Math.Max(0, judged.Text.Length - 1)] + '。',
        Glyphs = [.. before, stop],
        Confidence = confidence,
        Others = [],
        Repairs = [.. judged.Repairs, "stop_of_text"],
    };

    // A wrapped stop that lost its lower half looks like a hyphen.
    private static double LikenessToStop(PrintedLine line, string text) =>
        LookAlikes.Contains(text, StringComparison.Ordinal) && IsStop(line) ? ByShape : text is "-" ? ByGrammar : 0;

    private static bool IsStop(PrintedLine line)
    {
        var (shorter, longer) = (Math.Min(line.Ink.Width, line.Ink.Height), Math.Max(line.Ink.Width, line.Ink.Height));
        return line.Pieces.Count == 1 && longer >= Least * line.Em && longer <= Most * line.Em && longer <= Longest * shorter;
    }

    private static bool EndsWithHan(string text) => text.Length > 0 && Folding.IsHan(text[^1]);
}
