using System.Text;
using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>A format in which forms are published.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Extension">The usual extension of its files, with the dot.</param>
/// <param name="Write">Writes documents; several at once, since some programs are slow to start.</param>
public sealed record Coat(string Name, string Extension, Func<IReadOnlyList<PrintedDocument>, IReadOnlyList<byte[]>> Write)
{
    private const string Word = ".docx", Workbook = ".xlsx";

    static Coat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Coat(string name, string extension, Func<PrintedDocument, byte[]> write) : this(name, extension, documents => [.. documents.Select(write)])
    {
    }

    /// <summary>All formats that are written and read without another program.</summary>
    public static IReadOnlyList<Coat> Own { get; } =
    [
        new("html", ".html", HtmlWriter.Write), new("docx", Word, DocxWriter.Write), new("xlsx", Workbook, XlsxWriter.Write),
        new("xls", ".xls", XlsWriter.Write), new("pdf", ".pdf", PdfWriter.Write), new("ofd", ".ofd", OfdWriter.Write), new("text", ".txt", TabbedTextWriter.Write),
    ];

    /// <summary>The same in other encodings.</summary>
    public static IReadOnlyList<Coat> Encodings { get; } =
    [
        new("html, gbk declared", ".htm", d => In("GB18030", HtmlWriter.Text(d, "gbk"))),
        new("html, undeclared", ".htm", d => In("GB18030", HtmlWriter.Text(d, null))),
        new("html, utf-16", ".htm", d => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(HtmlWriter.Text(d, null))]),
        new("text, gb18030", ".txt", d => In("GB18030", Encoding.UTF8.GetString(TabbedTextWriter.Write(d)))),
    ];

    /// <summary>Formats of old Office programs: LibreOffice writes texts, and they are named as the Chinese programs name them.</summary>
    public static IReadOnlyList<Coat> Old { get; } =
    [
        new("doc", ".doc", documents => Converted(documents, "doc")), new("wps", ".wps", documents => Converted(documents, "doc")),
        new("rtf", ".rtf", documents => Converted(documents, "rtf")), new("et", ".et", XlsWriter.Write),
        new("ods", ".ods", documents => OldOffice.Convert([.. documents.Select(XlsxWriter.Write)], Workbook, "ods")), new("fods", ".fods", documents => OldOffice.Convert([.. documents.Select(XlsxWriter.Write)], Workbook, "fods")),
    ];

    /// <summary>Archives of one file.</summary>
    public static IReadOnlyList<Coat> Packed { get; } =
    [
        new("zip of docx", ".zip", d => ArchiveWriter.Zip("附件/绩效.docx", DocxWriter.Write(d))), new("rar of html", ".rar", d => ArchiveWriter.Rar("form.html", HtmlWriter.Write(d))),
        new("7z of xlsx", ".7z", d => ArchiveWriter.Tar("绩效.xlsx", XlsxWriter.Write(d), "--format", "7zip")), new("tar.gz of ofd", ".tar.gz", d => ArchiveWriter.Tar("form.ofd", OfdWriter.Write(d), "-z")),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Coat> All { get; } = [.. Own, .. Encodings, .. Old, .. Packed];

    /// <summary>The coat of a name.</summary>
    public static Coat Of(string name) => All.First(c => c.Name == name);

    /// <summary>Documents in this coat, named alike.</summary>
    public IReadOnlyList<SourceDocument> Documents(IReadOnlyList<PrintedDocument> documents) => [.. Write(documents).Select(bytes => SourceDocument.Of("form" + Extension, bytes))];

    /// <summary>A document in this coat.</summary>
    public SourceDocument Document(PrintedDocument document) => Documents([document])[0];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static byte[] In(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    private static IReadOnlyList<byte[]> Converted(IReadOnlyList<PrintedDocument> documents, string to) => OldOffice.Convert([.. documents.Select(DocxWriter.Write)], Word, to);
}
