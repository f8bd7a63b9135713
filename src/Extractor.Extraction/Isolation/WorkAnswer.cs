using System.Buffers.Binary;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Model.Records;

namespace Extractor.Extraction.Isolation;

/// <summary>What became of an order.</summary>
internal abstract record WorkAnswer
{
    /// <summary>The record of the range.</summary>
    public sealed record Record(ExtractionResult Result) : WorkAnswer;

    /// <summary>Numbers of the scanned pages of the range that must be read first.</summary>
    public sealed record Unread(IReadOnlyList<int> Pages) : WorkAnswer;

    /// <summary>A scanned page as read.</summary>
    public sealed record Scan(Page Page) : WorkAnswer;

    /// <summary>The worker died or was ended; the code is that of a finding.</summary>
    public sealed record Failure(string Code, string Message) : WorkAnswer;

    /// <summary>What a message of a worker says. Throws <see cref="FormatException"/> if it says nothing.</summary>
    public static WorkAnswer Parse(FrameKind kind, byte[] content) => kind switch
    {
        FrameKind.Record => new Record(RecordJson.Parse(content)),
        FrameKind.Scan => new Scan(ScanJson.Parse(content)),
        FrameKind.Unread => new Unread([.. content.Chunk(sizeof(int)).Select(n => BinaryPrimitives.ReadInt32LittleEndian(n))]),
        _ => throw new FormatException($"no answer: {kind}"),
    };

    /// <summary>The numbers of unread pages as a message.</summary>
    public static byte[] Format(IReadOnlyList<int> pages)
    {
        var content = new byte[pages.Count * sizeof(int)];
        for (var i = 0; i < pages.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(i * sizeof(int)), pages[i]);
        return content;
    }
}
