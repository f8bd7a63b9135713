using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extractor.Release.Csv;

/// <summary>Reads a typed CSV file of a release row by row; a missing value and an empty text both are "".</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvParser _parser;

    /// <summary>Opens a file; one that is missing has no columns and no rows.</summary>
    public CsvRows(string path)
    {
        TextReader text = File.Exists(path) ? new StreamReader(path) : new StringReader("");
        _parser = new(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        Columns = _parser.Read() ? _parser.Record! : [];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The next row; null after the last one.</summary>
    public IReadOnlyList<string>? Next() => _parser.Read() ? _parser.Record! : null;

    /// <summary>The rows that are left.</summary>
    public IEnumerable<IReadOnlyList<string>> All()
    {
        while (Next() is { } row) yield return row;
    }

    /// <inheritdoc/>
    public void Dispose() => _parser.Dispose();
}
