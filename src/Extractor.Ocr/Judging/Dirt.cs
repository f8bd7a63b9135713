using Extractor.Model;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Takes dirt off the ends of short lines that the first reader took for a sign: a point before a heading, a comma behind a figure. The line is read again without it.</summary>
internal sealed class Dirt(ILineReader reader)
{
    /// <summary>Sides of the largest speck in character heights: higher or wider ink is print; of one on a line of its own, and if it was read as a mark.</summary>
    private const double Highest = 0.4, Widest = 0.7, LargestAlone = 0.45, LargestMark = 0.6;

    /// <summary>Longer texts have stops and commas of their own.</summary>
    private const int LongestText = 24;

    /// <summary>Where a full stop stands: its middle so far below the top of its line, in heights of the line; and so far behind it, in character heights.</summary>
    private const double LowerPart = 0.55, NearEnd = 0.6;

    /// <summary>Longest figure with its sign, its unit and a mark.</summary>
    private const int LongestFigure = 12;

    /// <summary>Pixels around ink that belong to it.</summary>
    private const int Fringe = 2;

    private const string Marks = ".·。,，、'’‘`´^~_;；•*丶｡", Stops = ".。｡", Signs = ",，、;；.。";

    /// <summary>The line without dirt at its ends, its reading, and whether what was taken off may have been print after all (a point before a figure, a bullet, a stop): then nobody who reads the
    /// cleaned line can confirm it. What was given if it has none, or if it reads otherwise without it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="cellLength">Number of characters of all lines of its cell.</param>
    public (PrintedLine Line, LineReading Reading, bool IsDoubtful) Off(PrintedLine line, LineReading reading, int cellLength)
    {
        if (!line.InCell || cellLength > LongestText || reading.Glyphs.Count < 2) return (line, reading, false);
        var print = line.Pieces.Where(p => p.Box.Height >= Highest * line.Em || p.Box.Width >= Widest * line.Em).ToList();
        if (print.Count == 0) return (line, reading, false);
        var own = print.Select(p => p.Box).Aggregate((box, other) => box.With(other));
        var glyphs = reading.Glyphs.Where(g => g.Text != ' ').ToList();
        var isAlone = cellLength == reading.Glyphs.Count;
        var first = IsDirt(glyphs[0], glyphs[1], line, own, isAlone) && line.Crop.X0 + glyphs[0].Middle < own.X0 ? 1 : 0;
        var last = IsDirt(glyphs[^1], glyphs[^2], line, own, isAlone) && line.Crop.X0 + glyphs[^1].Middle > own.X1 && !IsStop(glyphs[^1], glyphs[^2], line, own, isAlone && glyphs.Count <= LongestFigure && glyphs.Exists(g => char.IsAsciiDigit(g.Text))) ? 1 : 0;
        if (first + last == 0) return (line, reading, false);
        var clean = Without(line, first > 0 ? own.X0 : line.Crop.X0, last > 0 ? own.X1 : line.Crop.X1);
        var again = reader.Read(clean.Picture);
        var expected = Alike.Of(string.Concat(glyphs.Skip(first).SkipLast(last).Select(g => g.Text)));
        if (Alike.Of(again.Text) != expected) return (line, reading, false);
        return (clean, again, first > 0 || !IsHarmless(glyphs[^1], glyphs[^2]));
    }

    /// <summary>The lines of a cell without those that are a speck or a stroke and nothing else; a full stop that wrapped stands behind a full line.</summary>
    public static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Swept(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        bool MayWrap(int i) => i > 0 && i == lines.Count - 1 && lines[i - 1].Line.IsFull && lines[i - 1].Judged.Text is { Length: > 0 } text && Folding.IsHan(text[^1]);
        bool MayStay(int i) => !lines[i].Line.InCell || !(IsSpeck(lines[i]) || lines[i].Judged.Text is "-") || MayWrap(i);
        var kept = Enumerable.Range(0, lines.Count).Where(MayStay).Select(i => lines[i]).ToList();
        return kept.Count == 0 ? lines : kept;
    }

    private static bool IsSpeck((PrintedLine Line, JudgedLine Judged) line)
    {
        var largest = (line.Judged.Text is [var mark] && Marks.Contains(mark, StringComparison.Ordinal) ? LargestMark : LargestAlone) * line.Line.Em;
        return line.Line.Pieces.All(p => p.Box.Height < largest && p.Box.Width < largest) && line.Line.Ink.Width < line.Line.Em;
    }

    /// <summary>True if all that was read of a cell is a speck, whatever the reader saw in it: no character but a dash is so small.</summary>
    public static bool IsAlone(string text, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines) =>
        lines is [{ Line: { InCell: true } line }] && text is [not '-'] && Math.Max(line.Ink.Height, line.Ink.Width) < LargestAlone * line.Em;

    // A line of several may begin with a comma that wrapped, and end with one.
    private static bool IsDirt(Glyph mark, Glyph beside, PrintedLine line, PixelBox own, bool isAlone)
    {
        if (mark.Text is '-') return Folding.IsHan(beside.Text);
        return Marks.Contains(mark.Text, StringComparison.Ordinal) && (isAlone || !Signs.Contains(mark.Text, StringComparison.Ordinal));
    }

    // What follows a Chinese character as a stop does may be one; but a figure with its unit is no sentence.
    private static bool IsStop(Glyph mark, Glyph before, PrintedLine line, PixelBox own, bool isFigure)
    {
        if (!Stops.Contains(mark.Text, StringComparison.Ordinal) || !Folding.IsHan(before.Text) || isFigure) return false;
        var ink = line.Pieces.Where(p => p.Box.X0 >= own.X1).Select(p => p.Box).ToList();
        return ink.Count == 1 && (ink[0].Y0 + ink[0].Y1) / 2.0 >= own.Y0 + (LowerPart * own.Height) && ink[0].X0 - own.X1 <= NearEnd * line.Em;
    }

    // Behind the digits of a figure a mark says nothing, but that it goes on.
    private static bool IsHarmless(Glyph mark, Glyph before) => (char.IsAsciiDigit(before.Text) || before.Text is '%') && mark.Text is not ('~' or '_');

    private static PrintedLine Without(PrintedLine line, int left, int right)
    {
        var picture = new Plane(line.Picture.Width, line.Picture.Height, [.. line.Picture.Values]);
        var (from, to) = (Math.Max(0, left - Fringe - line.Crop.X0), Math.Min(picture.Width, right + Fringe - line.Crop.X0));
        var paper = picture.Values.Order().ElementAt(picture.Values.Length * 4 / 5);
        for (var y = 0; y < picture.Height; y++)
        {
            picture.Row(y)[..from].Fill(paper);
            picture.Row(y)[to..].Fill(paper);
        }
        var pieces = line.Pieces.Where(p => p.Box.X0 < right && p.Box.X1 > left).ToList();
        return line with { Picture = picture, Pieces = pieces, Ink = line.Ink with { X0 = Math.Max(line.Ink.X0, left), X1 = Math.Min(line.Ink.X1, right) } };
    }
}
