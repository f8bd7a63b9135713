using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Recognition;

/// <summary>Reads pictures of single lines of any text, character by character.</summary>
internal interface ILineReader
{
    /// <summary>Reads a grey picture of one line.</summary>
    LineReading Read(Plane line);
}
