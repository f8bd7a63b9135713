using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>
/// Finds the lines of a page in its pixels. Long dark lines and long faint valleys are lines by themselves; shorter or weaker ones are lines only where
/// they continue one, or run from one horizontal line to the next without a gap: a stroke of a character never does.
/// </summary>
internal sealed class RulingFinder(StraightPage page)
{
    /// <summary>Shortest dark line that counts by itself, inches: longer than any stroke of a title.</summary>
    private const double DarkLength = 0.3;

    /// <summary>Shortest faint line that counts by itself, inches.</summary>
    private const double FaintLength = 0.7;

    private readonly StraightPage _page = page;

    /// <summary>The lines.</summary>
    public PixelRulings Find()
    {
        var horizontal = ShineThrough.Without(Strong(_page.Grey, _page.Ink, grow: true), _page.Grey, _page.Dpi);
        var (grey, ink) = (_page.Grey.Transposed(), _page.Ink.Transposed());
        var strong = Strong(grey, ink, grow: false);
        var valleys = Valleys(grey, 0.01);
        var between = new BandRulings(_page, valleys, horizontal).Find();
        var vertical = RulingJoiner.Join([.. strong, .. between], _page.Inches(0.03), _page.Inches(0.1));
        vertical = [.. ShineThrough.Without(vertical, grey, _page.Dpi).Select(new StrokeTrimmer(_page, valleys, horizontal).Trim)];
        var longest = _page.Inches(DarkLength);
        return new([.. horizontal.Select(h => RulingTrimmer.Trim(h, vertical, longest))], [.. vertical.Select(v => RulingTrimmer.Trim(v, horizontal, longest))]);
    }

    /// <summary>Lines along the rows of a plane that need no other line; if asked with the weaker lines that continue them.</summary>
    private List<PixelRuling> Strong(Plane grey, Plane ink, bool grow)
    {
        var valleys = Valleys(grey, 0.02);
        RowRuns.Close(valleys, _page.Inches(0.02));
        using var dark = RowRuns.Opened(ink, _page.Inches(DarkLength));
        using var faint = RowRuns.Opened(valleys, _page.Inches(FaintLength));
        using var seeds = dark.Or(faint);
        using var weak = RowRuns.Opened(valleys, _page.Inches(grow ? 0.1 : FaintLength));
        using var all = weak.Or(dark);
        using var near = all.Dilated(_page.Inches(0.03), 3);
        using var grown = seeds.GrownInto(near);
        using var lines = grown.And(all);
        return RulingJoiner.Join(RulingFitter.Fit(LabelledPieces.Find(grown), lines), _page.Inches(0.02), _page.Inches(0.15));
    }

    private Plane Valleys(Plane grey, double inches) => new ValleyFinder(grey, _page.Inches(inches), Math.Max(3, _page.Inches(0.022))).Find();
}
