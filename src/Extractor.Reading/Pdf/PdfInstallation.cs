using Extractor.Model;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Says whether the machine can read PDF files.</summary>
public static class PdfInstallation
{
    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() => [new("PDFium", "PDF files", Found(), "libreoffice-core-nogui")];

    private static string? Found()
    {
        try
        {
            PdfiumLibrary.Use();
            return "loaded";
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }
}
