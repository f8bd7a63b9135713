using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Csv;

/// <summary>Writes a table as CSV (RFC 4180, UTF-8, a line of headings). A missing value is an empty field, an empty text is "".</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<DictionaryColumn> _columns;
    private readonly bool _forSpreadsheets;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="forSpreadsheets">False: values as they are, lines end in a line feed. True: texts are made inert (<see cref="InertText"/>), with a byte order mark, without
    /// which Excel does not know UTF-8, and lines end as Windows ends them.</param>
    public CsvFile(Stream stream, IReadOnlyList<DictionaryColumn> columns, bool forSpreadsheets)
    {
        (_columns, _forSpreadsheets) = (columns, forSpreadsheets);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = forSpreadsheets ? "\r\n" : "\n", ShouldQuote = f => MustBeQuoted(f.Field) };
        _csv = new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: forSpreadsheets)), settings);
        foreach (var column in columns) _csv.WriteField(column.Name);
        _csv.NextRecord();
    }

    /// <summary>Writes one row: long, double, string or null in each column.</summary>
    public void Write(IReadOnlyList<object?> row)
    {
        for (var i = 0; i < _columns.Count; i++) _csv.WriteField(TextOf(row[i], _columns[i].Type));
        _csv.NextRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private string? TextOf(object? value, ColumnType type)
    {
        var text = PlainNumber.TextOf(value);
        if (text is null || !_forSpreadsheets || value is not string) return text;
        // Numbers of more digits than a spreadsheet keeps are texts there.
        return type == ColumnType.Digits && PlainNumber.HoldsAllDigits(text) ? text : InertText.Guard(text);
    }

    private static bool MustBeQuoted(string? field) =>
        field is not null && (field.Length == 0 || field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]));
}
