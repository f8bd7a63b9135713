using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Reads one page of an open document, inside the gate from its loading to its closing.</summary>
internal static class PageReader
{
    /// <summary>Reads a page by its number from 1.</summary>
    public static Page Read(PdfiumDocument document, int number)
    {
        lock (PdfiumLibrary.Gate)
        {
            using var page = document.LoadPage(number - 1);
            if (page is null) return Unreadable(number);
            var view = PageView.Of(page);
            using var text = new PdfiumText(page);
            var drawings = new DrawingReader(page, view);
            drawings.Read();
            return new(number, [])
            {
                Width = view.Width,
                Height = view.Height,
                Words = text.IsInvalid ? [] : new WordBuilder(new GlyphReader(text, view).Read()).Build(),
                Rulings = drawings.Rulings,
                Images = drawings.Images,
            };
        }
    }

    private static Page Unreadable(int number) => new(number, [])
    {
        TextLayer = TextLayer.Missing,
        Findings = [new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Error, $"page {number} is damaged and cannot be loaded", number)],
    };
}
