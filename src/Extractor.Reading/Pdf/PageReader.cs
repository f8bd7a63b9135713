using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Reads one page of an open document, inside the gate from its loading to its closing.</summary>
internal sealed class PageReader(SourceDocument source, PdfiumDocument document)
{
    private readonly DoubleStrikes _strikes = new();

    /// <summary>Reads a page by its number from 1.</summary>
    public Page Read(int number)
    {
        lock (PdfiumLibrary.Gate)
        {
            using var page = document.LoadPage(number - 1);
            return page is null
                ? new(number, []) { TextLayer = TextLayer.Missing, Findings = [TextLayerJudge.NeedsOcr(number, "is damaged and cannot be loaded")] }
                : Read(page, number);
        }
    }

    private Page Read(PdfiumPage page, int number)
    {
        var view = PageView.Of(page);
        var drawing = new DrawingReader(page, view);
        var glyphs = Glyphs(page, view, drawing.Painting);
        var words = new WordBuilder(glyphs).Build();
        var (layer, why) = new TextLayerJudge(view, drawing, glyphs).Judge();
        return new(number, [])
        {
            Width = view.Width,
            Height = view.Height,
            Words = words.FindAll(w => w.Visibility == Visibility.Visible),
            HiddenWords = words.FindAll(w => w.Visibility != Visibility.Visible),
            Rulings = drawing.Rulings(),
            Images = drawing.Images,
            TextLayer = layer,
            Raster = layer == TextLayer.Reliable ? null : new(() => PdfRendering.RenderForOcr(source, number)), // this page is closed by then
            Findings = why is not null ? [TextLayerJudge.NeedsOcr(number, why)] : Damaged(words, number),
        };
    }

    // A few characters that the font does not tell do not spoil the page, and must not pass unnoticed.
    private static IReadOnlyList<Finding> Damaged(List<Word> words, int number)
    {
        var damaged = words.FindAll(w => w.Visibility == Visibility.Visible && w.Text.Contains(Characters.Lost));
        return damaged.Count == 0 ? [] :
        [
            new(null, FindingCodes.TextDamaged, FindingAbout.Reading, Severity.Warning,
                $"page {number}: {damaged.Count} words hold characters that their font does not tell: {string.Join(", ", damaged.Take(3).Select(w => w.Text))}", number),
        ];
    }

    private List<Glyph> Glyphs(PdfiumPage page, PageView view, Painting painting)
    {
        using var text = new PdfiumText(page);
        if (text.IsInvalid) return [];
        var glyphs = new GlyphReader(text, view).Read();
        new VisibilityJudge(view, painting, new(page, view)).Judge(glyphs);
        _strikes.Drop(glyphs);
        return glyphs;
    }
}
