using Extractor.Model.Pages;

namespace Extractor.Reading.Image;

/// <summary>Turns the bytes of a picture file into pixels; made where the native codecs are bound, and handed to the reader from above.</summary>
public interface IPictureDecoder
{
    /// <summary>Number of pictures in the file. Throws <see cref="UnreadableDocumentException"/> if it holds none that can be read.</summary>
    int CountPages(ReadOnlyMemory<byte> bytes);

    /// <summary>One picture of the file, from 1. Throws <see cref="UnreadableDocumentException"/> if it is damaged.</summary>
    Raster Decode(ReadOnlyMemory<byte> bytes, int page);
}
