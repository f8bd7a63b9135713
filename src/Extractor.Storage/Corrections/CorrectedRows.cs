using Dapper;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Records;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Corrections;

/// <summary>Writes the rows of forms that corrections change beside those that were read (Migrations/017_corrections_count.sql), inside a transaction of its caller.</summary>
/// <param name="connection">The database.</param>
/// <param name="type">Gives the forms of a record their typed values anew.</param>
internal sealed class CorrectedRows(SqliteConnection connection, Func<ExtractionResult, ExtractionResult> type)
{
    /// <summary>True if anybody corrected anything.</summary>
    public static bool Any(SqliteConnection connection) => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM corrections)");

    /// <summary>Hashes of documents of which corrections are in force that have not been put in.</summary>
    public static IReadOnlyList<string> Lacking(SqliteConnection connection) => connection.Query<string>(
        """
        SELECT DISTINCT document FROM corrections c
        WHERE document IN (SELECT sha256 FROM documents) AND document NOT IN (SELECT document FROM corrected_documents) ORDER BY document
        """).AsList();

    /// <summary>Puts the corrections of a document in.</summary>
    public void Write(string document, ExtractionResult record, IReadOnlyCollection<Correction> corrections)
    {
        connection.Execute("INSERT INTO corrected_documents VALUES (@document)", new { document });
        if (corrections.Count == 0) return;
        // Both typed now: what differs is what the corrections change.
        var (read, said) = (type(record).Forms, type(CorrectedRecord.Of(record, corrections)).Forms);
        for (var form = 0; form < read.Count; form++) Write(document, form, read[form], said[form]);
    }

    private void Write(string document, int form, FormRecord read, FormRecord said)
    {
        WriteWhereOther("corrected_forms", Columns.Forms, [document, form], FormRows.Form(read), FormRows.Form(said));
        for (var row = 0; row < read.Funding.Count; row++)
            WriteWhereOther("corrected_funding", Columns.Funding, [document, form, row], FormRows.Funding(read.Funding[row]), FormRows.Funding(said.Funding[row]));
        for (var row = 0; row < read.Indicators.Count; row++)
            WriteWhereOther("corrected_indicators", Columns.Indicators, [document, form, row], FormRows.Indicator(read.Indicators[row]), FormRows.Indicator(said.Indicators[row]));
        IReadOnlyList<object?[]> unitsRead = Units(read), unitsSaid = Units(said);
        if (unitsRead.Count == unitsSaid.Count && unitsRead.Zip(unitsSaid).All(u => u.First.SequenceEqual(u.Second))) return;
        for (var i = 0; i < unitsSaid.Count; i++) Write("corrected_form_units", Columns.FormUnits, [document, form, i, .. unitsSaid[i]]);
    }

    private static List<object?[]> Units(FormRecord form) => [.. (form.Normalised?.Units ?? []).Select(FormRows.Unit)];

    private void WriteWhereOther(string table, string[] columns, object?[] key, object?[] read, object?[] said)
    {
        if (!read.SequenceEqual(said)) Write(table, columns, [.. key, .. said]);
    }

    private void Write(string table, string[] columns, object?[] row)
    {
        using var writer = new TableWriter(connection, table, columns);
        writer.Write(row);
    }
}
