using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>Tells for each glyph whether a person sees it.</summary>
/// <param name="view">How the page is seen.</param>
/// <param name="painting">What was painted on it.</param>
/// <param name="showsInk">True if something can be told from its surroundings inside a box: asked for what seems to have the colour of its background, for patterns and shadings tell no colour.</param>
internal sealed class VisibilityJudge(PageView view, Painting painting, Func<Box, bool> showsInk)
{
    /// <summary>Part of the width, and of the height, of a glyph that its clip leaves at least if a person is to see it: some producers draw text in strips.</summary>
    private const double LeastWidth = 0.3, LeastHeight = 0.05;

    private readonly int _firstShapeThatHides = painting.Shapes.Select((s, i) => s.Hides ? i : int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Marks the glyphs that cannot be seen.</summary>
    public void Judge(List<Glyph> glyphs)
    {
        for (var from = 0; from < glyphs.Count;)
        {
            var style = glyphs[from].Style;
            var to = from + 1;
            while (to < glyphs.Count && ReferenceEquals(glyphs[to].Style, style)) to++;
            Judge(glyphs, from, to, style);
            from = to;
        }
    }

    // The glyphs of one text object.
    private void Judge(List<Glyph> glyphs, int from, int to, GlyphStyle style)
    {
        var covers = Covers(glyphs, from, to, style, out var text);
        for (var i = from; i < to; i++)
        {
            var (x, y) = glyphs[i].Middle;
            var visibility = !style.IsDrawn ? Visibility.Invisible
                : x < 0 || y < 0 || x > view.Width || y > view.Height || (text?.Clip is { } clip && !Shows(clip, glyphs[i])) ? Visibility.Outside
                : covers.Exists(c => Painting.Contains(c, x, y)) ? Visibility.Covered
                : text is { } known && painting.Swallows(style.Rgb, x, y, known.Order) && !showsInk(glyphs[i].Box) ? Visibility.Invisible
                : Visibility.Visible;
            if (visibility != Visibility.Visible) glyphs[i] = glyphs[i] with { Visibility = visibility };
        }
    }

    private static bool Shows(in Box clip, in Glyph glyph)
    {
        var box = glyph.Box;
        var (acrossLeast, downLeast) = glyph.Style.IsSideways ? (LeastWidth, LeastHeight) : (LeastHeight, LeastWidth);
        return Math.Min(box.X1, clip.X1) - Math.Max(box.X0, clip.X0) >= acrossLeast * (box.X1 - box.X0)
            && Math.Min(box.Y1, clip.Y1) - Math.Max(box.Y0, clip.Y0) >= downLeast * (box.Y1 - box.Y0);
    }

    // The opaque shapes that were drawn after the text and touch it.
    private List<Box> Covers(List<Glyph> glyphs, int from, int to, GlyphStyle style, out PaintedText? text)
    {
        text = painting.Shapes.Count > 0 || painting.ClipsText ? painting.TextAt(style.Place.X, style.Place.Y) : Painting.IsWhite(style.Rgb) ? new(0, null) : null;
        if (text is not { } known || _firstShapeThatHides == int.MaxValue) return [];
        var box = Around(glyphs, from, to, style);
        List<Box>? covers = null;
        for (var i = painting.Shapes.Count - 1; i >= _firstShapeThatHides && painting.Shapes[i].Order > known.Order; i--)
            if (painting.Shapes[i] is { Hides: true, Box: var shape } && shape.X0 < box.X1 && shape.X1 > box.X0 && shape.Y0 < box.Y1 && shape.Y1 > box.Y0)
                (covers ??= []).Add(shape);
        return covers ?? [];
    }

    private static Box Around(List<Glyph> glyphs, int from, int to, GlyphStyle style)
    {
        double start = glyphs[from].Start, end = glyphs[from].End;
        for (var i = from; i < to; i++) (start, end) = (Math.Min(start, glyphs[i].Start), Math.Max(end, glyphs[i].End));
        return style.BoxOf(start, glyphs[from].Top, end, glyphs[from].Bottom);
    }
}
