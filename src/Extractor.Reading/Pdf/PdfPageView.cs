using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Tells how a loaded page of a PDF is seen.</summary>
internal static class PdfPageView
{
    /// <summary>The view of the page.</summary>
    public static unsafe PageView Of(PdfiumPage page)
    {
        PdfiumRectangle box;
        _ = PdfiumApi.FPDF_GetPageBoundingBox(page.Pointer, &box);
        var turns = PdfiumApi.FPDFPage_GetRotation(page.Pointer) & 3;
        double width = box.Right - box.Left, height = box.Top - box.Bottom;
        var map = turns switch
        {
            1 => new Affine(0, 1, 1, 0, -box.Bottom, -box.Left),
            2 => new Affine(-1, 0, 0, 1, box.Right, -box.Bottom),
            3 => new Affine(0, -1, -1, 0, box.Top, box.Right),
            _ => new Affine(1, 0, 0, -1, -box.Left, box.Top),
        };
        return turns % 2 == 1 ? new(height, width, map, turns) : new(width, height, map, turns);
    }
}
