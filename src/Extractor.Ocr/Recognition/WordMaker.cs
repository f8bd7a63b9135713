using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Recognition;

/// <summary>Makes words of a line that was read, in points of the page.</summary>
internal sealed class WordMaker(double dpi)
{
    /// <summary>Digits are this much lower than a full character.</summary>
    private const double DigitHeight = 0.72;

    /// <summary>The words of a line: blanks part them.</summary>
    public IEnumerable<Word> Make(PrintedLine line, LineReading reading)
    {
        var from = 0;
        var glyphs = reading.Glyphs;
        while (from < glyphs.Count)
        {
            if (glyphs[from].Text == ' ')
            {
                from++;
                continue;
            }
            var to = from;
            while (to < glyphs.Count && glyphs[to].Text != ' ') to++;
            yield return Make(line, reading, from, to);
            from = to;
        }
    }

    private Word Make(PrintedLine line, LineReading reading, int from, int to)
    {
        var glyphs = reading.Glyphs;
        var text = string.Concat(glyphs.Skip(from).Take(to - from).Select(g => g.Text));
        var ends = Enumerable.Range(from, to - from).Select(i => Points(End(line, glyphs, i))).ToList();
        var start = from == 0 ? line.Ink.X0 : End(line, glyphs, from - 1);
        var em = text.Any(Folding.IsHan) ? line.Em : Math.Max(line.Em, line.Ink.Height) / DigitHeight;
        var middle = (line.Ink.Y0 + line.Ink.Y1) / 2.0;
        var box = new Box(Points(start), Points(middle - (em / 2)), ends[^1], Points(middle + (em / 2)));
        var score = glyphs.Skip(from).Take(to - from).Min(g => g.Score);
        return new(text, text, box, ends, Points(em)) { Confidence = Math.Round(Math.Min(score, 1 - reading.Missed), 3) };
    }

    // Half way to the next character; the last one ends with the ink.
    private static double End(PrintedLine line, IReadOnlyList<Glyph> glyphs, int i) =>
        i == glyphs.Count - 1 ? line.Ink.X1 : line.Crop.X0 + ((glyphs[i].Middle + glyphs[i + 1].Middle) / 2);

    private double Points(double pixels) => Math.Round(pixels * 72 / dpi, 2);
}
