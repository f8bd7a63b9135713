using Dapper;
using Extractor.Model.Findings;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Counts the rows of a document.</summary>
internal static class FiguresReader
{
    /// <summary>The figures; null if the database does not hold the document.</summary>
    public static DocumentFigures? Read(SqliteConnection connection, string document)
    {
        var key = new { document };
        int Count(string from) => connection.ExecuteScalar<int>($"SELECT count(*) FROM {from} WHERE document = @document", key);
        if (connection.ExecuteScalar<int>("SELECT count(*) FROM documents WHERE sha256 = @document", key) == 0) return null;
        var findings = connection.Query<(string Code, int Count)>(
            "SELECT code, count(*) FROM findings WHERE document = @document GROUP BY code ORDER BY code", key);
        return new(Count("forms"), Count("indicators"), Count("tables"), Count("evidence"),
            connection.ExecuteScalar<int>("SELECT count(DISTINCT path) FROM flagged WHERE document = @document", key),
            connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM findings WHERE document = @document AND about = 'reading' AND severity = 'error')", key),
            connection.ExecuteScalar<string?>("SELECT message FROM findings WHERE document = @document AND code = @code ORDER BY ordinal LIMIT 1", new { document, code = FindingCodes.UnreadableDocument }),
            [.. findings.Select(f => new FindingCount(f.Code, f.Count))]);
    }
}
