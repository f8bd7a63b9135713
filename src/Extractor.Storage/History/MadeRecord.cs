using Dapper;
using Extractor.Model;
using Extractor.Model.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>Finds records that need not be read again although the program or its definitions changed: what changed is only used by steps that can be taken again from the record.</summary>
internal sealed class MadeRecord(SqliteConnection connection, ProgramStamp now)
{
    /// <summary>The record as it was made, with its print beside it; null where anything else changed, where it is not recorded what changed, where there is no print (reading
    /// it was given up, or an older program made it), and for long documents, which are made piece by piece.</summary>
    /// <param name="document">Hash of the document.</param>
    /// <param name="isLater">Tells parts of the program and files of definitions of such steps.</param>
    public ExtractionResult? Find(string document, Func<string, bool> isLater)
    {
        var then = connection.QuerySingleOrDefault<ProgramStamp>("SELECT program_version AS Version, definitions_sha256 AS DefinitionsSha256 FROM documents WHERE sha256 = @document", new { document });
        if (then is null) return null;
        if (then.Version != now.Version && !DiffersIn(isLater, "SELECT part, build FROM program_parts WHERE program_version = @key", then.Version, now.Parts)) return null;
        if (then.DefinitionsSha256 != now.DefinitionsSha256 && !DiffersIn(isLater, "SELECT file, sha256 FROM definition_files WHERE definitions_sha256 = @key", then.DefinitionsSha256, now.Files)) return null;
        return PackedRecord.Pieces(connection, document).Take(2).ToList() is [var json] && RecordJson.Parse(json) is { Printed: not null } made ? made : null;
    }

    private bool DiffersIn(Func<string, bool> isLater, string sql, string key, IReadOnlyList<(string Name, string Hash)> present)
    {
        var then = connection.Query<(string Name, string Hash)>(sql, new { key }).ToHashSet();
        if (then.Count == 0 || present.Count == 0) return false;
        then.SymmetricExceptWith(present);
        return then.All(d => isLater(d.Name));
    }
}
