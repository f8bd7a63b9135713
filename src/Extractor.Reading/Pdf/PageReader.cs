using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Reads one page of an open document, inside the gate from its loading to its closing.</summary>
internal sealed class PageReader(SourceDocument source, PdfiumDocument document)
{
    /// <summary>Resolution for OCR where no picture of the page says one, and its limits, in dots per inch.</summary>
    private const double UsualDpi = 200, LowestDpi = 150, HighestDpi = 300;

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
        var images = layer == TextLayer.Reliable ? drawing.Images : drawing.MeasuredImages();
        return new(number, [])
        {
            Width = view.Width,
            Height = view.Height,
            Words = words.FindAll(w => w.Visibility == Visibility.Visible),
            HiddenWords = words.FindAll(w => w.Visibility != Visibility.Visible),
            Rulings = drawing.Rulings,
            Images = images,
            TextLayer = layer,
            Raster = layer == TextLayer.Reliable ? null : Raster(number, PageRenderer.Size(view, Dpi(images))),
            Findings = why is null ? [] : [TextLayerJudge.NeedsOcr(number, why)],
        };
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

    // Drawn when OCR asks for it, in the page opened anew: this one is closed by then.
    private Raster Raster(int number, (int Width, int Height, double Dpi) size) =>
        new(size.Width, size.Height, size.Dpi, () => PdfRendering.Render(source, number, size.Dpi).Rgb);

    // A scan is drawn at its own resolution.
    private static double Dpi(IReadOnlyList<PageImage> images) =>
        images.MaxBy(i => (i.Box.X1 - i.Box.X0) * (i.Box.Y1 - i.Box.Y0)) is { PixelWidth: > 0 } largest && largest.Box.X1 > largest.Box.X0
            ? Math.Clamp(largest.PixelWidth * 72 / (largest.Box.X1 - largest.Box.X0), LowestDpi, HighestDpi) : UsualDpi;
}
