using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;
using Extractor.Model;

namespace Extractor.Coats;

/// <summary>A format in which forms are published.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Extension">The usual extension of its files, with the dot.</param>
/// <param name="Write">Writes a document.</param>
public sealed record Coat(string Name, string Extension, Func<PrintedDocument, byte[]> Write)
{
    /// <summary>All formats that the tests write.</summary>
    public static IReadOnlyList<Coat> All { get; } =
    [
        new("html", ".html", HtmlWriter.Write), new("docx", ".docx", DocxWriter.Write), new("xlsx", ".xlsx", XlsxWriter.Write),
        new("xls", ".xls", XlsWriter.Write), new("pdf", ".pdf", PdfWriter.Write), new("text", ".txt", TabbedTextWriter.Write),
    ];

    /// <summary>The coat of a name.</summary>
    public static Coat Of(string name) => All.First(c => c.Name == name);

    /// <summary>The document in this coat.</summary>
    public SourceDocument Document(PrintedDocument document, string name = "form") => SourceDocument.Of(name + Extension, Write(document));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
