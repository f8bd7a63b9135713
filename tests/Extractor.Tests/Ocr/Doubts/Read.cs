using Extractor.Ocr;
using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Tests.Ocr.Doubts;

/// <summary>Lines as if they had been read.</summary>
internal static class Read
{
    /// <summary>A line of characters as wide as high, side by side from the left border; pieces of ink are the characters themselves unless given.</summary>
    public static PrintedLine Line(int characters, int em = 20, int cell = 0, params PixelBox[] pieces)
    {
        var boxes = pieces.Length > 0 ? pieces : [.. Enumerable.Range(0, characters).Select(i => new PixelBox(i * em, 0, ((i + 1) * em) - 2, em))];
        var ink = boxes.Aggregate((box, other) => box.With(other));
        var picture = new Plane(ink.X1 + em, em);
        Array.Fill(picture.Values, (byte)230);
        return new(ink, new(0, 0, picture.Width, em), picture, em, true) { Cell = cell, Pieces = [.. boxes.Select((b, i) => new Piece(i + 1, b, b.Width * b.Height))] };
    }

    /// <summary>What a reader saw: the characters evenly spread, each as sure as said.</summary>
    public static LineReading Text(string text, int em = 20, params (char Character, double Score)[] unsure) =>
        new([.. text.Select((c, i) => new Glyph(c, unsure.FirstOrDefault(u => u.Character == c) is { Score: > 0 } u ? u.Score : 1, (i + 0.5) * em, []))], 0);

    /// <summary>A line judged to be read so surely.</summary>
    public static (PrintedLine Line, JudgedLine Judged) Judged(string text, double confidence, int em = 20, params (char Character, double Score)[] unsure) =>
        (Line(text.Length, em), new(text, Text(text, em, unsure).Glyphs, confidence, [], []));
}
