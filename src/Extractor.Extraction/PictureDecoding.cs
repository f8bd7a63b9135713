using Extractor.Model.Pages;
using Extractor.Ocr;
using Extractor.Reading;
using Extractor.Reading.Image;

namespace Extractor.Extraction;

/// <summary>Hands the codecs that OCR binds to the reader of picture files: the two rooms do not see each other.</summary>
internal sealed class PictureDecoding : IPictureDecoder
{
    private readonly PictureDecoder _decoder = new();

    /// <inheritdoc/>
    public int CountPages(ReadOnlyMemory<byte> bytes) => Translated(() => _decoder.CountPages(bytes));

    /// <inheritdoc/>
    public Raster Decode(ReadOnlyMemory<byte> bytes, int page) => Translated(() => _decoder.Decode(bytes, page));

    private static T Translated<T>(Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (PictureException e)
        {
            throw new UnreadableDocumentException(e.Message);
        }
    }
}
