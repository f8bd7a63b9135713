using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>Tells how far the text of a page can be believed, and why not.</summary>
/// <param name="view">How the page is seen.</param>
/// <param name="images">Its pictures.</param>
/// <param name="curves">Number of its filled outlines with curves.</param>
/// <param name="glyphs">Its glyphs.</param>
internal sealed class TextLayerJudge(PageView view, IReadOnlyList<PageImage> images, int curves, IReadOnlyList<Glyph> glyphs)
{
    /// <summary>Part of the characters that may be unbelievable before all are.</summary>
    private const double MostNonsense = 0.1;

    /// <summary>Part of the page that pictures cover on a scan, and the most characters that a program may print on one (a page number, a stamp).</summary>
    private const double ScanArea = 0.5;
    private const int MostOnScan = 30;

    /// <summary>Part of the page that a picture covers at least if it may hold text.</summary>
    private const double SmallestPicture = 0.01;

    /// <summary>Number of curved shapes on a page whose letters are drawn as shapes.</summary>
    private const int FewestOutlines = 30;

    /// <summary>What to think of a page, and the reason where it is not believed.</summary>
    public (TextLayer Layer, string? Why) Judge()
    {
        int seen = glyphs.Count(g => g.Visibility == Visibility.Visible), hidden = glyphs.Count(g => g.Visibility is Visibility.Invisible or Visibility.Covered);
        var pictures = images.Sum(i => Part(i.Box));
        if (pictures >= ScanArea && seen <= MostOnScan)
            return hidden > 0 ? (TextLayer.Unreliable, "is a picture with the text of an earlier OCR behind it")
                : (TextLayer.Missing, seen == 0 ? "is a picture without text" : "is for the most part a picture, whose text cannot be read");
        if (seen == 0 && pictures >= SmallestPicture) return (TextLayer.Missing, "holds pictures and no text");
        if (seen == 0 && curves >= FewestOutlines) return (TextLayer.Missing, "holds letters that are drawn as shapes, and no text");
        var nonsense = Characters.Nonsense(glyphs);
        return seen > 0 && nonsense > MostNonsense * seen
            ? (TextLayer.Unreliable, $"has fonts that do not say which characters they print: {nonsense} of {seen} make no sense")
            : (TextLayer.Reliable, null);
    }

    /// <summary>The finding that a page needs OCR.</summary>
    public static Finding NeedsOcr(int page, string why) =>
        new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Error, $"page {page} {why}: it needs OCR", page);

    private double Part(in Box box) => Math.Max(0, Math.Min(box.X1, view.Width) - Math.Max(box.X0, 0)) * Math.Max(0, Math.Min(box.Y1, view.Height) - Math.Max(box.Y0, 0))
        / Math.Max(1, view.Width * view.Height);
}
