using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Writes the record of one document as rows, inside a transaction of its caller.</summary>
internal sealed class RecordWriter(SqliteConnection connection, string document) : IDisposable
{
    private readonly Dictionary<string, TableWriter> _tables = [];
    private readonly EvidenceWriter _evidence = new(connection, document);
    private readonly LedgerWriter _ledgers = new(connection, document);
    private int _forms;
    private int _otherTables;
    private int _findings;

    /// <summary>Writes the row of a document that the database does not hold.</summary>
    public void Write(DocumentInfo d, ProgramStamp stamp) =>
        Into("documents", Columns.Documents).Write(d.Sha256, d.Name, d.MediaType, d.PageCount, d.Reader, stamp.Version, stamp.DefinitionsSha256);

    /// <summary>Writes a piece of its record behind those before.</summary>
    public void Write(ExtractionResult piece)
    {
        foreach (var form in piece.Forms) WriteForm(_forms++, form);
        foreach (var table in piece.Tables) WriteTable(_otherTables++, table);
        foreach (var f in piece.Findings)
        {
            var path = f.Path is null ? null : ValuePath.Parse(f.Path);
            Into("findings", Columns.Findings).Write(document, _findings++, f.Path, path?.Form, path?.List, path?.Row, path?.Field, f.Code,
                Words.Of(f.About), Words.Of(f.Severity), f.Message, f.Page, f.Rule, Words.OfList(f.Cells), f.MessageZh);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _tables.Values) table.Dispose();
        _evidence.Dispose();
        _ledgers.Dispose();
    }

    private void WriteForm(int form, FormRecord f)
    {
        Into("forms", Columns.Forms).Write([document, form, .. FormRows.Form(f)]);
        WriteAttributes(form, "form", 0, f.Attributes);
        WriteUnits(form, f.Normalised?.Units ?? []);
        for (var i = 0; i < f.Funding.Count; i++) WriteFunding(form, i, f.Funding[i]);
        for (var i = 0; i < f.Goals.Count; i++) Into("goals", Columns.Goals).Write(document, form, i, f.Goals[i].Expected?.Value, f.Goals[i].Actual?.Value);
        for (var i = 0; i < f.Tasks.Count; i++) Into("tasks", Columns.Tasks).Write(document, form, i, f.Tasks[i].Name?.Value, f.Tasks[i].Content?.Value);
        for (var i = 0; i < f.Sections.Count; i++)
            Into("sections", Columns.Sections).Write(document, form, i, f.Sections[i].Heading?.Value, f.Sections[i].Text?.Value);
        for (var i = 0; i < f.Indicators.Count; i++) WriteIndicator(form, i, f.Indicators[i]);
        _evidence.Write(form, f);
        if (f.Ledger is not null) _ledgers.Write(form, f.Ledger);
    }

    private void WriteUnits(int form, IReadOnlyList<NormalisedUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var u = units[i];
            Into("form_units", Columns.FormUnits).Write([document, form, i, .. FormRows.Unit(u)]);
            for (var j = 0; j < u.Links.Count; j++)
            {
                var l = u.Links[j];
                Into("unit_links", Columns.UnitLinks).Write(document, form, i, j, l.Kind, l.UnitId, l.Change, l.Date, l.Stated, l.Evidence);
            }
        }
    }

    private void WriteFunding(int form, int row, FundingRow f)
    {
        Into("funding", Columns.Funding).Write([document, form, row, .. FormRows.Funding(f)]);
        WriteAttributes(form, "funding", row, f.Attributes);
    }

    private void WriteIndicator(int form, int row, Indicator i)
    {
        Into("indicators", Columns.Indicators).Write([document, form, row, .. FormRows.Indicator(i)]);
        WriteAttributes(form, "indicators", row, i.Attributes);
    }

    private void WriteAttributes(int form, string list, int row, IReadOnlyList<AttributeValue> attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
            Into("attributes", Columns.Attributes).Write(document, form, list, row, i, attributes[i].Key, attributes[i].Value?.Value);
    }

    private void WriteTable(int number, TableRecord t)
    {
        Into("tables", Columns.Tables).Write(document, number, t.Page, t.Rows, t.Columns, t.Caption);
        for (var i = 0; i < t.Cells.Count; i++)
        {
            var c = t.Cells[i];
            Into("cells", Columns.Cells).Write(document, number, i, c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text, c.Header);
        }
    }

    private TableWriter Into(string table, string[] columns)
    {
        if (!_tables.TryGetValue(table, out var writer)) _tables[table] = writer = new(connection, table, columns);
        return writer;
    }
}
