using Extractor.Extraction;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Prints records as JSON, long ones piece by piece: what must wait for the end waits on disk.</summary>
internal static class RecordPrint
{
    private const int BufferSize = 1 << 16;

    /// <summary>Prints one record with a line break behind it; true if something could not be read.</summary>
    public static bool Write(ExtractedDocument document, bool indented)
    {
        Console.Out.Flush();
        using var output = new BufferedStream(Console.OpenStandardOutput(), BufferSize);
        using var record = new RecordJsonPieces(output, document.First.Document, Spool, indented);
        var isDoubtful = false;
        foreach (var piece in document.Pieces())
        {
            record.Write(piece);
            isDoubtful |= piece.HasReadingError;
        }
        record.Finish();
        output.WriteByte((byte)'\n');
        return isDoubtful;
    }

    private static FileStream Spool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = BufferSize });
}
