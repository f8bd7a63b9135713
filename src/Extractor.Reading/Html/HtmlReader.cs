using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Reading.FlatText;
using Extractor.Reading.MarkedUp;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Html;

/// <summary>Reads web pages: tables as the page declares them, paragraphs between them; a page without tables is read as flat text, a paragraph a line.</summary>
/// <param name="factKeys">Words that stand before what a page says of itself (索引号, 发布日期).</param>
internal sealed class HtmlReader(IReadOnlyList<string> factKeys) : IDocumentReader
{
    // A page takes some thirty times its size in memory.
    private const int LargestBytes = 24 << 20;

    private readonly PageFacts _facts = new(factKeys);

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType == MediaTypes.Html;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        if (document.Bytes.Length > LargestBytes)
            throw new UnreadableDocumentException($"{document.Bytes.Length} bytes are too many for one web page; save its parts as pages of at most {LargestBytes >> 20} MB");
        var (text, findings) = Decode(document);
        using var page = new HtmlParser().ParseDocument(text);
        var (hidden, paths, grids) = (new HiddenTexts("elements of the page"), new DomPaths(), new GridCollector());
        var roles = new ElementRoles(new StyleRules(page.QuerySelectorAll("style").Select(s => s.TextContent)));
        if (page.Body is { } body) new PageFlow(roles, paths, grids, hidden).Read(body);
        var read = grids.Grids();
        if (read.Count == 0) throw new UnreadableDocumentException("the page shows no text; if scripts fill it, save it from a browser and give that file");
        var beside = new[] { _facts.Of(page.DocumentElement, roles, paths), page.Body is null ? null : PageAttachments.Of(page.Body, roles, paths) }.OfType<Grid>().Select(g => g with { IsBeside = true }).ToList();
        return new([(grids.HasTables ? new Page(1, []) { Grids = read } : AsLines(read)) with { Beside = beside }], null, [.. findings, .. hidden.Findings()]);
    }

    private static (string Text, IReadOnlyList<Finding> Findings) Decode(SourceDocument document)
    {
        var bytes = document.Bytes.Span;
        var encoding = HtmlEncoding.Find(bytes) ?? throw new UnreadableDocumentException($"its {bytes.Length} bytes are no text in UTF-8, UTF-16 or GB18030; get it again");
        var text = encoding.GetString(bytes[(bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0)..]);
        var lost = text.AsSpan().Count('\uFFFD');
        return (text, lost == 0 ? [] : [new(null, FindingCodes.EncodingDoubtful, FindingAbout.Reading, Severity.Warning, $"read as {encoding.WebName}: {lost} characters cannot be read and stand as U+FFFD")]);
    }

    // A form printed in paragraphs has lost its rulings: it takes the road of text dumps.
    private static Page AsLines(IReadOnlyList<Grid> grids)
    {
        var paragraphs = grids.SelectMany(g => g.Rows).Select(r => r.Cells[0]).ToList();
        var text = new DecodedText(string.Join('\n', paragraphs.Select(p => p.Parts[0].Printed.ReplaceLineEndings(" "))), ReturnsEndLines: false, []);
        var style = DumpStyle.Of(text) with { Quoted = false };
        var lines = style.Division == CellDivision.Blanks ? new ColumnLines(text, new(false)).Read() : new TabbedLines(text, new DumpStyle(CellDivision.Tabs, Quoted: false), new(false)).Read();
        return new(1, [.. lines.Select(l => l with { Dom = paragraphs[l.Number - 1].Parts[0].Where.Dom })]);
    }
}
