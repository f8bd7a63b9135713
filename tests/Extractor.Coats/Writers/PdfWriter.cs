using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as PDF files of A4 pages, tables broken between rows.</summary>
public static class PdfWriter
{
    private const double TableWidth = 495;
    private const double Bottom = 780;

    /// <summary>The file.</summary>
    public static byte[] Write(PrintedDocument document) => Print(document, new PdfPaper());

    internal static byte[] Print(PrintedDocument document, IPaper paper)
    {
        var printer = new TablePrinter(BreakStyle.Open, Bottom, paper);
        foreach (var block in document.Blocks)
            if (block.Table is { } table) printer.Table([.. table.Widths.Select(w => w * TableWidth / table.Widths.Sum())], table.Rows);
            else if (block.Centred) printer.Title(block.Paragraph!);
            else printer.Paragraph(block.Paragraph!);
        return printer.Bytes;
    }
}
