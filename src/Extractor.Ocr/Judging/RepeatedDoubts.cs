using Extractor.Model;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>
/// Small print of one font is misread the same way again and again, here with a doubt and there without: a character that is doubtful beside another one
/// is doubtful beside it on the whole page, unless it is quite sure.
/// </summary>
internal static class RepeatedDoubts
{
    /// <summary>Score below which a character is doubtful; and from which another one like it stands all the same.</summary>
    private const double Doubtful = 0.96, Sure = 0.99;

    /// <summary>Confidence of a text with such a character: below every bar.</summary>
    private const double InDoubt = 0.85;

    /// <summary>The lines of a page, those with such characters doubted.</summary>
    public static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Of(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var doubted = lines.Where(IsSmallText).SelectMany(l => Pairs(l.Judged.Glyphs, Doubtful)).ToHashSet();
        return doubted.Count == 0 ? lines
            : [.. lines.Select(l => IsSmallText(l) && Pairs(l.Judged.Glyphs, Sure).Any(doubted.Contains) ? (l.Line, l.Judged with { Confidence = Math.Min(l.Judged.Confidence, InDoubt) }) : l)];
    }

    private static bool IsSmallText((PrintedLine Line, JudgedLine Judged) line) => line.Line.Em < LineJudge.SmallPrint && line.Judged.Text.Any(Folding.IsHan) && !line.Judged.Text.Any(char.IsAsciiDigit);

    /// <summary>The Chinese characters with a score below a bar, each with the one before it and with the one behind it.</summary>
    private static IEnumerable<(char Doubted, char Beside, bool IsBefore)> Pairs(IReadOnlyList<Glyph> glyphs, double bar)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Score >= bar || !Folding.IsHan(glyphs[i].Text)) continue;
            if (i > 0) yield return (glyphs[i].Text, glyphs[i - 1].Text, true);
            if (i + 1 < glyphs.Count) yield return (glyphs[i].Text, glyphs[i + 1].Text, false);
        }
    }
}
