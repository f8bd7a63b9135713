using Extractor.Definitions;
using Extractor.Forms;
using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Ocr;
using Extractor.Reading;

namespace Extractor.Extraction;

/// <summary>The stages up to the forms one by one, for those who want to see what a document is on the way: pages, grids of each page, grids, forms.</summary>
public sealed class DocumentStages(PipelineDefinitions definitions, OcrSettings? ocr = null)
{
    private readonly ReaderCatalog _readers = new(new PictureDecoding(), definitions.Vocabulary.PageFacts);
    private readonly ScanReader _scans = new(definitions, ocr);
    private readonly GridBuilder _grids = new(definitions);
    private readonly FormRecogniser _forms = new(definitions);

    /// <summary>Reads the document from a page on, scanned pages from their pixels; its pages pass one by one and only once. Throws <see cref="UnreadableDocumentException"/> if no reader can.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstPage">The page, from 1.</param>
    /// <param name="scans">The scanned pages that others read; null where all are read here.</param>
    public (DocumentInfo Info, ReadResult Result) Read(SourceDocument document, int firstPage = 1, ScannedPages? scans = null)
    {
        var (info, read) = _readers.Read(document, firstPage);
        return (info, read with { Pages = read.Pages.Select(p => scans is null ? _scans.Read(p) : scans.Find(p, _scans.Read)) });
    }

    /// <summary>A page as pixels, before anything is read from them; null where its words need none. Throws as <see cref="Read"/> does.</summary>
    public Raster? Pixels(SourceDocument document, int page) => _readers.Read(document, page).Result.Pages.FirstOrDefault()?.Raster;

    /// <summary>The grids of each page in reading order, a table over two pages still in two pieces. Pages are taken one by one.</summary>
    public IEnumerable<Grid> Pieces(IEnumerable<Page> pages) => _grids.Pieces(pages);

    /// <summary>The grids of the document, pieces of one table joined.</summary>
    public IReadOnlyList<Grid> Grids(IEnumerable<Page> pages) => _grids.Build(pages);

    /// <summary>The forms as printed and the tables that are no known form.</summary>
    public RecognisedForms Forms(IReadOnlyList<Grid> grids) => _forms.Recognise(grids);

    /// <summary>The document up to the forms: values as printed, neither normalised nor proved. Throws <see cref="UnreadableDocumentException"/> if no reader can read it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="range">Number of the range of its pages (<see cref="PageRange"/>); null for the whole document.</param>
    /// <param name="opened">Is told how many pages will be read once the document is open; not for documents without pages.</param>
    /// <param name="scans">The scanned pages that others read; null where all are read here.</param>
    public ExtractionResult AsPrinted(SourceDocument document, int? range = null, Action<int>? opened = null, ScannedPages? scans = null)
    {
        var (info, read) = Read(document, Math.Max(1, PageRange.FirstOf(range ?? 0) - 1), scans);
        var part = range is { } number ? PageRange.Of(number, info.PageCount) : PageRange.All;
        if (info.PageCount is { } pages) opened?.Invoke(part.PagesOf(pages));
        var noticed = new List<Finding>(part.First == 1 ? read.Findings : []);
        var grids = new List<Grid>();
        foreach (var page in new RangeReader(_forms.OpensWith).Read(read.Pages.Select(GridsOf), part, noticed))
        {
            noticed.AddRange(page.Findings);
            grids.AddRange(page.Grids);
        }
        var recognised = Forms(_grids.Join(grids));
        return new(info, recognised.Forms, recognised.Tables, [.. noticed, .. recognised.Findings]);
    }

    private PageGrids GridsOf(Page page) => new(page.Number, [.. Pieces([page])], page.Findings);

    /// <summary>Hands pages on one by one and notes what their reader noticed.</summary>
    public static IEnumerable<Page> Noting(IEnumerable<Page> pages, List<Finding> noticed)
    {
        foreach (var page in pages)
        {
            noticed.AddRange(page.Findings);
            yield return page;
        }
    }
}
