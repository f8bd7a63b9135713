using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Reading.Image;

/// <summary>Reads picture files: each picture is a page without words, for OCR.</summary>
internal sealed class ImageReader(IPictureDecoder decoder) : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "image";

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var count = decoder.CountPages(document.Bytes);
        return new(Enumerable.Range(firstPage, Math.Max(0, count - firstPage + 1)).Select(n => PageOf(document.Bytes, n, count)), count, []);
    }

    /// <summary>One picture as a page; of several, a damaged one costs only its page.</summary>
    private Page PageOf(ReadOnlyMemory<byte> bytes, int number, int count)
    {
        try
        {
            var raster = decoder.Decode(bytes, number);
            var (width, height) = (raster.Width * 72 / raster.Dpi, raster.Height * 72 / raster.Dpi);
            return new(number, [])
            {
                Width = width,
                Height = height,
                Images = [new(new(0, 0, width, height), raster.Width, raster.Height)],
                Raster = raster,
                TextLayer = TextLayer.Missing,
            };
        }
        catch (UnreadableDocumentException e) when (count > 1)
        {
            return new(number, []) { Width = 1, Height = 1, Findings = [new(null, FindingCodes.UnreadableDocument, FindingAbout.Reading, Severity.Error, $"page {number}: {e.Message}", number)] };
        }
    }
}
