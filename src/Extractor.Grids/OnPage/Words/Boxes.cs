using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Geometry of boxes and words.</summary>
internal static class Boxes
{
    /// <summary>The smallest box around some words.</summary>
    public static Box Around(IReadOnlyList<Word> words) => Around(words.Select(w => w.Box));

    /// <summary>The smallest box around some boxes, at least one.</summary>
    public static Box Around(IEnumerable<Box> boxes)
    {
        var (x0, y0, x1, y1) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var box in boxes)
            (x0, y0, x1, y1) = (Math.Min(x0, box.X0), Math.Min(y0, box.Y0), Math.Max(x1, box.X1), Math.Max(y1, box.Y1));
        return new(x0, y0, x1, y1);
    }

    /// <summary>x of the middle.</summary>
    public static double MiddleX(this Box box) => (box.X0 + box.X1) / 2;

    /// <summary>y of the middle.</summary>
    public static double MiddleY(this Box box) => (box.Y0 + box.Y1) / 2;

    /// <summary>Width in points.</summary>
    public static double Width(this Box box) => box.X1 - box.X0;

    /// <summary>Height in points.</summary>
    public static double Height(this Box box) => box.Y1 - box.Y0;

    /// <summary>True if the middle of the other box lies inside this one.</summary>
    public static bool HoldsMiddleOf(this Box box, Box other)
    {
        var (x, y) = (other.MiddleX(), other.MiddleY());
        return x >= box.X0 && x < box.X1 && y >= box.Y0 && y < box.Y1;
    }

    /// <summary>True if the word is written from left to right, not turned.</summary>
    public static bool IsHorizontal(Word word) => Math.Abs(Math.IEEERemainder(word.Angle, 360)) < 45;
}
