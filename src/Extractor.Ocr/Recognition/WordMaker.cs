using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Recognition;

/// <summary>Makes words of a line that was read, in points of the page.</summary>
internal sealed class WordMaker(double dpi)
{
    /// <summary>Digits are this much lower than a full character.</summary>
    private const double DigitHeight = 0.72;

    /// <summary>The words of a line: blanks between letters part them, others are only wide gaps.</summary>
    public IEnumerable<Word> Make(PrintedLine line, JudgedLine judged)
    {
        var (words, from) = (new List<Word>(), 0);
        for (var i = 0; i <= judged.Text.Length; i++)
        {
            if (i < judged.Text.Length && judged.Text[i] != ' ') continue;
            if (i > from) words.Add(Make(line, judged, from, i));
            from = i + 1;
        }
        return words.Count == 1 ? [words[0] with { Others = judged.Others }] : words;
    }

    private Word Make(PrintedLine line, JudgedLine judged, int from, int to)
    {
        var (glyphs, text) = (judged.Glyphs, judged.Text[from..to]);
        var ends = Enumerable.Range(from, to - from).Select(i => Points(End(line, glyphs, i))).ToList();
        var start = from == 0 ? line.Ink.X0 : End(line, glyphs, from - 1);
        var em = text.Any(Folding.IsHan) ? line.Em : Math.Max(line.Em, line.Ink.Height) / DigitHeight;
        var middle = (line.Ink.Y0 + line.Ink.Y1) / 2.0;
        var box = new Box(Points(start), Points(middle - (em / 2)), ends[^1], Points(middle + (em / 2)));
        var printed = string.Concat(glyphs.Skip(from).Take(to - from).Select(g => g.Text));
        return new(text, printed, box, ends, Points(em)) { Confidence = Math.Round(judged.Confidence, 3), Repairs = judged.Repairs };
    }

    // Half way to the next character; the last one ends with the ink.
    private static double End(PrintedLine line, IReadOnlyList<Glyph> glyphs, int i) =>
        i == glyphs.Count - 1 ? line.Ink.X1 : line.Crop.X0 + ((glyphs[i].Middle + glyphs[i + 1].Middle) / 2);

    private double Points(double pixels) => Math.Round(pixels * 72 / dpi, 2);
}
