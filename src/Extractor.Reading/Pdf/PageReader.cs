using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

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
        var view = PdfPageView.Of(page);
        var drawing = new DrawingReader(page, view);
        var glyphs = Glyphs(page, view, drawing.Painting);
        return new PrintedPage(number, view, glyphs, drawing.Rulings(), drawing.Images, drawing.Curves)
            .Make(() => new(() => PdfRendering.RenderForOcr(source, number))); // this page is closed by then
    }

    private List<Glyph> Glyphs(PdfiumPage page, PageView view, Painting painting)
    {
        using var text = new PdfiumText(page);
        if (text.IsInvalid) return [];
        var glyphs = new GlyphReader(text, view).Read();
        var drawn = new DrawnPage(page, view);
        new VisibilityJudge(view, painting, b => drawn.ShowsInk(b)).Judge(glyphs);
        _strikes.Drop(glyphs);
        return glyphs;
    }
}
