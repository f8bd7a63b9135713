using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as OFD files, the same print as <see cref="PdfWriter"/>.</summary>
public static class OfdWriter
{
    /// <summary>The file.</summary>
    public static byte[] Write(PrintedDocument document) => PdfWriter.Print(document, new OfdPaper());
}
