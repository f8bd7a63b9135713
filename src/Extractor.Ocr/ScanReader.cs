using Extractor.Definitions;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Native;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr;

/// <summary>
/// Reads pages from their pixels: a page that has a raster gets words and rulings. Readers are loaded with the first such page.
/// Words and rulings lie on the page as it is when turned straight. Not for two threads at once.
/// </summary>
public sealed class ScanReader(PipelineDefinitions definitions, OcrSettings? settings = null) : IDisposable
{
    private readonly FieldWords _words = new(definitions);
    private readonly Lazy<ReaderSet?> _readers = new(() => ReaderSet.Load(settings ?? new()));

    /// <summary>The page with what its picture shows. A page whose words can be believed is handed on as it is; one that cannot be read gets a finding.</summary>
    public Page Read(Page page)
    {
        if (page.TextLayer == TextLayer.Reliable) return page;
        if (page.Raster is not { } raster) return page.Findings.Any(f => f.Code == FindingCodes.TextLayerMissing) ? page : Unread(page, "its text cannot be believed, and it has no picture to read from");
        if (!SystemLibraries.Has(SystemLibraries.Leptonica) || _readers.Value is not { } readers)
            return Unread(page with { Raster = null }, "it is a picture, and no text recogniser is installed: run `extractor doctor`");
        Pix.Silence();
        return Read(page with { Raster = null }, raster, readers);
    }

    private Page Read(Page page, Raster raster, ReaderSet readers)
    {
        if (ScannedPage.Read(raster, readers.First(raster.Dpi)) is not { } scanned) return Unread(page, "it shows a picture and no print");
        var maker = new WordMaker(raster.Dpi);
        var rulings = scanned.Rulings;
        var isTurned = scanned.Quarters % 2 == 1;
        return page with
        {
            Width = isTurned ? page.Height : page.Width,
            Height = isTurned ? page.Width : page.Height,
            Words = [.. Judged(scanned, readers, readers.Judge(raster.Dpi)).SelectMany(l => maker.Make(l.Line, l.Judged))],
            HiddenWords = [],
            Findings = [.. page.Findings.Select(Settled), .. Turned(page, scanned.Quarters)],
            Rulings = [.. rulings.Horizontal.Select(r => Points(r, true, raster.Dpi)), .. rulings.Vertical.Select(r => Points(r, false, raster.Dpi))],
        };
    }

    private IEnumerable<(PrintedLine Line, JudgedLine Judged)> Judged(ScannedPage scanned, ReaderSet readers, LineJudge judge)
    {
        var lengths = scanned.Lines.ToLookup(r => r.Line.Cell, r => r.Reading.Glyphs.Count);
        var clean = readers.Settings.Grammar && readers.Paddle is { } reader ? new Dirt(reader) : null;
        var judged = scanned.Lines.Select(r => Judged(r.Line, r.Reading, lengths[r.Line.Cell].Sum())).ToList();
        if (!readers.Settings.Grammar) return judged;
        return PageDoubts.Of(judged, _words).GroupBy(l => l.Line.Cell).SelectMany(cell => new CellJudge(_words).Judge([.. cell], readers.Paddle));

        (PrintedLine Line, JudgedLine Judged) Judged(PrintedLine line, LineReading reading, int length)
        {
            if (clean is null) return (line, judge.Judge(line, reading, length));
            var (swept, read, isDoubtful) = clean.Off(line, reading, length);
            var judged = judge.Judge(swept, read, length);
            return (swept, isDoubtful ? judged.Doubted() : judged);
        }
    }

    // That the page needed OCR is worth knowing, and no error now.
    private static Finding Settled(Finding finding) => finding.Code == FindingCodes.TextLayerMissing ? finding with { Severity = Severity.Info } : finding;

    private static IEnumerable<Finding> Turned(Page page, int quarters) => quarters == 0 ? [] :
        [new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Info, $"page {page.Number} was turned by {quarters * 90} degrees to be read; its places are those of the turned page", page.Number)];

    private static Page Unread(Page page, string why) => page with
    {
        Findings = [.. page.Findings.Where(f => f.Code != FindingCodes.TextLayerMissing), new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Error,
            $"{page.Findings.FirstOrDefault(f => f.Code == FindingCodes.TextLayerMissing)?.Message ?? $"page {page.Number}"}; it is not read: {why}", page.Number)],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_readers.IsValueCreated) _readers.Value?.Dispose();
    }

    private static Ruling Points(PixelRuling r, bool horizontal, double dpi) =>
        new(horizontal, r.Position * 72 / dpi, r.From * 72 / dpi, r.To * 72 / dpi, r.Thickness * 72 / dpi, RulingSource.Pixels);
}
