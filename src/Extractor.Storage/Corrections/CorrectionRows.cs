using Dapper;
using Extractor.Model.Corrections;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Corrections;

/// <summary>Adds rows to the table of corrections.</summary>
internal sealed class CorrectionWriter(SqliteConnection connection) : IDisposable
{
    private readonly TableWriter _rows = new(connection, "corrections", Columns.Corrections);

    /// <summary>Adds a correction; false if it is there.</summary>
    public bool Add(Correction c)
    {
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM corrections WHERE id = @Id)", c)) return false;
        var path = ValuePath.Parse(c.Path);
        _rows.Write(c.Id, c.Document, c.DocumentName, c.Path, path.Form, path.List, path.Row, path.Field, CorrectionJson.Word(c.Type), CorrectionJson.Word(c.Says), c.Value,
            c.Seen.Value, c.Seen.Printed, c.Seen.Beside, Words.OfList(c.Replaces), Words.OfList(c.Warnings), c.By, c.At, c.Why);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}

/// <summary>Reads corrections back from their rows.</summary>
internal static class CorrectionReader
{
    /// <summary>The corrections that a query of the table corrections gives.</summary>
    public static IReadOnlyList<Correction> Read(SqliteConnection connection, string sql) => [.. Rows(connection, sql, null).Select(Correction)];

    /// <summary>The same for a query that gives their states beside.</summary>
    public static IReadOnlyList<JudgedCorrection> ReadJudged(SqliteConnection connection, string sql, object values) =>
        [.. Rows(connection, sql, values).Select(r => new JudgedCorrection(Correction(r), r.NeedText("state"), r.Text("reason"), r.Text("value_now"), r.Text("printed_now")))];

    /// <summary>The rows of a query.</summary>
    public static IEnumerable<StoredRow> Rows(SqliteConnection connection, string sql, object? values) =>
        connection.Query(sql, values).Cast<IDictionary<string, object?>>().Select(r => new StoredRow(r, null, ""));

    /// <summary>The correction of a row.</summary>
    public static Correction Correction(StoredRow r) => new()
    {
        Document = r.NeedText("document"), DocumentName = r.NeedText("document_name"), Path = r.NeedText("path"),
        Says = CorrectionJson.SaysOf(r.NeedText("says")), Type = CorrectionJson.TypeOf(r.NeedText("type")), Value = r.Text("value"),
        Seen = new(r.Text("seen_value"), r.Text("seen_printed"), r.NeedText("seen_beside")), Replaces = Words.ToList(r.NeedText("replaces")),
        Warnings = Words.ToList(r.NeedText("warnings")), By = r.NeedText("made_by"), At = r.NeedText("made_at"), Why = r.NeedText("why"),
    };
}
