namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>Makes fields of fillable forms and texts written on a page part of the page: PDFium finds the text of the page itself only.</summary>
internal static class PdfiumAnnotations
{
    private const int FreeText = 3, Widget = 20; // FPDF_ANNOT_*
    private const int AsDisplayed = 0, Done = 1; // FLAT_NORMALDISPLAY, FLATTEN_SUCCESS

    /// <summary>Flattens a loaded page in memory if it has such annotations; true if it must be loaded again.</summary>
    public static bool Flatten(nint page) => HasTexts(page) && PdfiumApi.FPDFPage_Flatten(page, AsDisplayed) == Done;

    private static bool HasTexts(nint page)
    {
        for (var i = PdfiumApi.FPDFPage_GetAnnotCount(page) - 1; i >= 0; i--)
        {
            var annotation = PdfiumApi.FPDFPage_GetAnnot(page, i);
            if (annotation == 0) continue;
            var type = PdfiumApi.FPDFAnnot_GetSubtype(annotation);
            PdfiumApi.FPDFPage_CloseAnnot(annotation);
            if (type is FreeText or Widget) return true;
        }
        return false;
    }
}
