using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.MarkedUp;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Docx;

/// <summary>Reads Word files (.docx): headers, then the text with its tables. Footers, footnotes and comments are left out: they are no part of a form.</summary>
internal sealed class WordReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "word";

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType == MediaTypes.Docx;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        using var package = new WordPackage(document);
        var main = package.MainPart();
        var body = package.Part(main)?.Child("body") ?? throw new UnreadableDocumentException("the Word file holds no text part; get it again, or open and save it in an Office program");
        var relations = package.Relations(main);
        var lists = new ListNumbers(PartOf("numbering"), PartOf("styles"));
        var (grids, hidden) = (new GridCollector(), new HiddenTexts("texts of the file"));
        foreach (var (_, _, name) in relations.Where(r => r.Type == "header").DistinctBy(r => r.Name, StringComparer.Ordinal))
            if (package.Part(name) is { } header) new WordFlow(name, header, grids, lists, hidden).Read(header);
        new WordFlow(main, body, grids, lists, hidden).Read(body);
        var read = grids.Grids();
        if (read.Count == 0) throw new UnreadableDocumentException("the Word file shows no text; if it holds pictures of pages, give it as PDF");
        return new([new Page(1, []) { Grids = read }], null, [.. hidden.Findings()]);

        System.Xml.Linq.XElement? PartOf(string type) => relations.FirstOrDefault(r => r.Type == type) is { Name: { } name } ? package.Part(name) : null;
    }
}
