namespace Extractor.Model;

/// <summary>A document as it came in: its bytes and what they are. The name is for people; identity is the hash.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of the bytes.</param>
/// <param name="Bytes">The document itself.</param>
public sealed record SourceDocument(string Name, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Makes a document of bytes, with its hash.</summary>
    public static SourceDocument Of(string name, byte[] bytes) =>
        new(name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), bytes);
}

/// <summary>What the record says of its document.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of the bytes.</param>
/// <param name="MediaType">Media type found by content, such as text/plain.</param>
/// <param name="PageCount">Number of pages; null where the document has none.</param>
/// <param name="Reader">The reader that read it, such as flat-text.</param>
public sealed record DocumentInfo(string Name, string Sha256, string MediaType, int? PageCount, string Reader);
