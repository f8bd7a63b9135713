using System.IO.Compression;
using Dapper;
using Extractor.Model;
using Extractor.Model.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>Records as packed JSON, one piece a row of record_json.</summary>
internal static class PackedRecord
{
    /// <summary>Packs a piece of a record; it never stands in memory as text.</summary>
    public static byte[] Pack(ExtractionResult piece)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) RecordJson.WriteWhole(zlib, piece);
        return packed.ToArray();
    }

    /// <summary>The JSON of a piece, UTF-8. Throws <see cref="InvalidDataException"/> on bytes that are not packed.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var json = new MemoryStream();
        zlib.CopyTo(json);
        return json.ToArray();
    }

    /// <summary>The pieces of a document in their order, read one by one; none if the database has no JSON of it.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="document">Hash of the document.</param>
    /// <param name="table">The table, or one with its columns.</param>
    public static IEnumerable<byte[]> Pieces(SqliteConnection connection, string document, string table = "record_json")
    {
        var count = connection.ExecuteScalar<int>($"SELECT count(*) FROM {table} WHERE document = @document", new { document });
        for (var piece = 0; piece < count; piece++)
            yield return Unpack(connection.ExecuteScalar<byte[]>($"SELECT json FROM {table} WHERE document = @document ORDER BY piece LIMIT 1 OFFSET @piece", new { document, piece })!);
    }
}
