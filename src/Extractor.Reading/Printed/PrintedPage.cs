using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>What a page of whatever format shows, ready to be made a page of words and rulings.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="View">How it is seen.</param>
/// <param name="Glyphs">Its glyphs, each with its visibility.</param>
/// <param name="Rulings">Its rulings.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Curves">Number of its filled outlines with curves.</param>
internal sealed record PrintedPage(int Number, PageView View, List<Glyph> Glyphs, IReadOnlyList<Ruling> Rulings, IReadOnlyList<PageImage> Images, int Curves)
{
    /// <summary>The page; where its text cannot be believed with its pixels, if it can be drawn, and with a finding.</summary>
    public Page Make(Func<Raster?> draw)
    {
        var words = new WordBuilder(Glyphs).Build();
        var (layer, why) = new TextLayerJudge(View, Images, Curves, Glyphs).Judge();
        return new(Number, [])
        {
            Width = View.Width,
            Height = View.Height,
            Words = words.FindAll(w => w.Visibility == Visibility.Visible),
            HiddenWords = words.FindAll(w => w.Visibility != Visibility.Visible),
            Rulings = Rulings,
            Images = Images,
            TextLayer = layer,
            Raster = layer == TextLayer.Reliable ? null : draw(),
            Findings = why is not null ? [TextLayerJudge.NeedsOcr(Number, why)] : Damaged(words),
        };
    }

    // A few characters that the font does not tell do not spoil the page, and must not pass unnoticed.
    private IReadOnlyList<Finding> Damaged(List<Word> words)
    {
        var damaged = words.FindAll(w => w.Visibility == Visibility.Visible && w.Text.Contains(Characters.Lost));
        return damaged.Count == 0 ? [] :
        [
            new(null, FindingCodes.TextDamaged, FindingAbout.Reading, Severity.Warning,
                $"page {Number}: {damaged.Count} words hold characters that their font does not tell: {string.Join(", ", damaged.Take(3).Select(w => w.Text))}", Number),
        ];
    }
}
