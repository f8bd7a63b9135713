using System.Buffers.Binary;

namespace Extractor.Extraction.Isolation;

/// <summary>What a message between parent and worker is.</summary>
internal enum FrameKind : byte
{
    /// <summary>Worker: it has started and waits for documents.</summary>
    Ready = (byte)'r',

    /// <summary>Parent: the name of the document that follows, UTF-8.</summary>
    Name = (byte)'n',

    /// <summary>Parent: the bytes of a document.</summary>
    Document = (byte)'d',

    /// <summary>Parent: the number (four bytes) of a range of pages of the last document, to be read at once.</summary>
    Range = (byte)'g',

    /// <summary>Parent: all tables of a range (its number in four bytes) of the last document are to be listed, and nothing else.</summary>
    Tables = (byte)'t',

    /// <summary>Parent: a scanned page (its number in four bytes) of the last document is to be read.</summary>
    Page = (byte)'p',

    /// <summary>Worker: a scanned page as read. Parent: one that belongs to the range that it asks for next.</summary>
    Scan = (byte)'s',

    /// <summary>Worker: numbers (four bytes each) of the scanned pages of the range that it was not given.</summary>
    Unread = (byte)'u',

    /// <summary>Worker: the document is open, and so many pages (four bytes) will be read.</summary>
    Opened = (byte)'o',

    /// <summary>Worker: the record of the document as JSON.</summary>
    Record = (byte)'a',
}

/// <summary>Messages over a pipe: a byte that says what it is, the length in four bytes, the content.</summary>
internal static class Frames
{
    private const int HeadLength = 5;
    private const int FirstPiece = 1 << 20;

    /// <summary>Writes one message.</summary>
    public static void Write(Stream stream, FrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        stream.Write(head);
        stream.Write(content);
        stream.Flush();
    }

    /// <summary>Writes a message that is a number.</summary>
    public static void Write(Stream stream, FrameKind kind, int number)
    {
        Span<byte> content = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(content, number);
        Write(stream, kind, content);
    }

    /// <summary>Reads one message. Throws <see cref="EndOfStreamException"/> if the other side is gone, <see cref="InvalidDataException"/> if it says nothing that is expected.</summary>
    public static (FrameKind Kind, byte[] Content) Read(Stream stream, params ReadOnlySpan<FrameKind> expected)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        stream.ReadExactly(head);
        var (kind, length) = ((FrameKind)head[0], BinaryPrimitives.ReadInt32LittleEndian(head[1..]));
        if (!expected.Contains(kind) || length < 0) throw new InvalidDataException("no message between parent and worker");
        // Grows with what comes: a length alone must not take memory.
        var content = new byte[Math.Min(length, FirstPiece)];
        for (var read = 0; read < length; read = content.Length)
        {
            if (read > 0) Array.Resize(ref content, (int)Math.Min(length, 2L * read));
            stream.ReadExactly(content.AsSpan(read));
        }
        return (kind, content);
    }

    /// <summary>The number that a message is. Throws <see cref="InvalidDataException"/> if it is none.</summary>
    public static int Number(byte[] content) =>
        content.Length == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(content) : throw new InvalidDataException("no number between parent and worker");
}
