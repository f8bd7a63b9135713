using System.Data;
using Dapper;
using Extractor.Model.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Reads the names of all indicator lines with the meaning stored for them.</summary>
internal static class MentionReader
{
    private const string Sql =
        """
        SELECT d.name, i.form, i.row, o.fiscal_year, i.level1, i.level2, i.level3, i.level1_code, i.level2_code, i.indicator_id, i.rules
        FROM indicators i
        JOIN forms o ON o.document = i.document AND o.form = i.form
        JOIN documents d ON d.sha256 = i.document
        ORDER BY d.name, i.document, i.form, i.row
        """;

    /// <summary>The lines by document name and place.</summary>
    public static IReadOnlyList<IndicatorMention> Read(SqliteConnection connection)
    {
        using var row = connection.ExecuteReader(Sql);
        var mentions = new List<IndicatorMention>();
        while (row.Read())
            mentions.Add(new(
                row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetInt32(3), Text(row, 4), Text(row, 5), Text(row, 6),
                new(Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10) is { } rules ? Words.ToList(rules) : [])));
        return mentions;
    }

    private static string? Text(IDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
