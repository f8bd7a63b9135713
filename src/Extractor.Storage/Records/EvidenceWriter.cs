using System.Globalization;
using Extractor.Model.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Writes what the values of a form rest on.</summary>
internal sealed class EvidenceWriter(SqliteConnection connection, string document) : IDisposable
{
    private readonly TableWriter _values = new(connection, "evidence", Columns.Evidence);
    private readonly TableWriter _parts = new(connection, "evidence_parts", Columns.EvidenceParts);

    /// <summary>Writes one row for each value that is not null, and one for each of its printed pieces.</summary>
    public void Write(int form, FormRecord record)
    {
        foreach (var (relative, reading) in FormFields.Enumerate(record))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"forms[{form}].{relative}");
            var parsed = ValuePath.Parse(path);
            var e = reading.Evidence;
            _values.Write(document, path, form, parsed.List, parsed.Row, parsed.Field, parsed.Parent, e.Printed,
                (reading.Boxed as decimal?)?.ToString(CultureInfo.InvariantCulture), e.Confidence,
                e.Proof is { } proof ? Words.Of(proof) : null, Words.OfList(e.Repairs));
            for (var i = 0; i < e.Parts.Count; i++)
            {
                var w = e.Parts[i].Where;
                _parts.Write(document, path, i, e.Parts[i].Printed, w.Page, w.Box?.X0, w.Box?.Y0, w.Box?.X1, w.Box?.Y1, w.Line, w.Cell,
                    w.Dom, w.Sheet?.Sheet, w.Sheet?.Cell, w.Sheet?.Stored, w.Word?.Part, w.Word?.Table, w.Word?.Row, w.Word?.Cell, w.Word?.Paragraph);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _values.Dispose();
        _parts.Dispose();
    }
}
