using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>How a page is seen: its visible size, and the map from its own coordinates (origin anywhere, y up, not rotated) to those of the view.</summary>
/// <param name="Width">Width as seen, in points.</param>
/// <param name="Height">Height as seen, in points.</param>
/// <param name="Map">From user space to the view: origin at the top left, y down.</param>
/// <param name="QuarterTurns">How often the page is turned by 90 degrees clockwise.</param>
internal sealed record PageView(double Width, double Height, Affine Map, int QuarterTurns)
{
    /// <summary>The view of a loaded page.</summary>
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
