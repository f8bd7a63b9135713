using System.Text.Json;
using Dapper;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Storage.History;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Puts each record together again from its rows and compares it with its JSON; checks that each value has its evidence under its path, and each evidence its value.</summary>
internal sealed class RecordCheck(SqliteConnection connection, FaultList faults)
{
    /// <summary>Goes through all documents.</summary>
    public void Run()
    {
        foreach (var (document, name) in connection.Query<(string, string)>("SELECT sha256, name FROM documents ORDER BY name, sha256").ToList())
        {
            faults.Looked++;
            try
            {
                var record = new RecordLoader(connection, document).Load()!;
                Evidence(document, name, record);
                Json(document, name, record);
            }
            catch (Exception e) when (e is StorageException or FormatException or InvalidDataException or JsonException or KeyNotFoundException or InvalidCastException or ArgumentException)
            {
                faults.Add(name, $"the record cannot be put together: {e.Message}");
            }
        }
    }

    private void Evidence(string document, string name, ExtractionResult record)
    {
        var values = record.Forms.SelectMany((f, i) => FormFields.Enumerate(f).Select(v => (Path: ValuePath.Of(i, v.Path), v.Reading.Evidence.Printed)))
            .ToDictionary(v => v.Path, v => v.Printed, StringComparer.Ordinal);
        var rows = connection.Query<(string Path, int Form, string? List, int? Row, string Field, string Parent, string Printed)>(
            "SELECT path, form, list, row, field, parent, printed FROM evidence WHERE document = @document ORDER BY path", new { document });
        foreach (var row in rows)
        {
            if (values.Remove(row.Path, out var printed) && printed != row.Printed) faults.Add(name, $"{row.Path}: printed is \"{row.Printed}\", its parts say \"{printed}\"");
            else if (printed is null) faults.Add(name, $"{row.Path}: evidence without a value");
            var parsed = ValuePath.Parse(row.Path);
            if (parsed != new ValuePath(row.Form, row.List, row.Row, row.Field, row.Parent)) faults.Add(name, $"{row.Path}: the columns of the evidence do not say what its path says");
        }
        foreach (var path in values.Keys.Order(StringComparer.Ordinal)) faults.Add(name, $"{path}: a value without evidence");
    }

    private void Json(string document, string name, ExtractionResult record)
    {
        var (forms, tables, findings, pieces) = (0, 0, 0, 0);
        foreach (var stored in PackedRecord.Pieces(connection, document))
        {
            var piece = RecordJson.Parse(stored);
            var rebuilt = record with
            {
                Forms = [.. record.Forms.Skip(forms).Take(piece.Forms.Count)], Tables = [.. record.Tables.Skip(tables).Take(piece.Tables.Count)],
                Findings = [.. record.Findings.Skip(findings).Take(piece.Findings.Count)],
            };
            using var left = JsonDocument.Parse(Text(piece));
            using var right = JsonDocument.Parse(Text(rebuilt));
            if (JsonDifference.First(left.RootElement, right.RootElement) is { } d)
            {
                faults.Add(name, $"{d.Path}: the JSON says {d.Left}, the rows say {d.Right}{(forms == 0 ? "" : $" (forms counted from forms[{forms}])")}");
                return;
            }
            (forms, tables, findings, pieces) = (forms + piece.Forms.Count, tables + piece.Tables.Count, findings + piece.Findings.Count, pieces + 1);
        }
        if (pieces == 0) faults.Add(name, "there is no JSON of the record: an older program stored it; load the document again");
        else if ((forms, tables, findings) != (record.Forms.Count, record.Tables.Count, record.Findings.Count))
            faults.Add(name, $"the JSON holds {forms} forms, {tables} tables, {findings} findings; the rows hold {record.Forms.Count}, {record.Tables.Count}, {record.Findings.Count}");
    }

    // Of a document and a table the rows hold what the record format says, not what the program itself knows beside it; the sentences of proofs are those of the last run, for all documents.
    private static ReadOnlyMemory<byte> Text(ExtractionResult piece)
    {
        var json = new MemoryStream();
        RecordJson.WriteWhole(json, piece with { Printed = null, Forms = [.. piece.Forms.Select(f => f with { Ledger = WithoutSentences(f.Ledger) })], Tables = [.. piece.Tables.Select(t => t with { MoneyUnit = null, Pages = [] })] });
        return json.ToArray();
    }

    private static FormLedger? WithoutSentences(FormLedger? ledger) => ledger is null ? null : ledger with
    {
        Identities = [.. ledger.Identities.Select(i => i with { Kind = Code(i.Kind), Rounding = i.Rounding is { } r ? Code(r) : null })],
        Cells = [.. ledger.Cells.Select(c => c with { Reason = Code(c.Reason) })],
    };

    private static ProofWord Code(ProofWord word) => new(word.Code, "", "");
}
