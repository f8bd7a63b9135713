using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>A row of the database with the evidence of its values.</summary>
/// <param name="columns">Column name to value, as SQLite hands it over: long, double or string.</param>
/// <param name="evidence">Evidence of the document's values by path; null if it was not read.</param>
/// <param name="prefix">Path of the row with its dot: "forms[0].indicators[2].".</param>
internal sealed class StoredRow(IDictionary<string, object?> columns, IReadOnlyDictionary<string, StoredEvidence>? evidence, string prefix)
{
    private static readonly StoredEvidence NotRead = new(new([], []), null);

    /// <summary>A text column.</summary>
    public string? Text(string column) => (string?)columns[column];

    /// <summary>A text column that is never NULL.</summary>
    public string NeedText(string column) => (string)columns[column]!;

    /// <summary>A whole number.</summary>
    public int? Int(string column) => columns[column] is { } v ? Convert.ToInt32(v, CultureInfo.InvariantCulture) : null;

    /// <summary>A whole number that is never NULL.</summary>
    public int NeedInt(string column) => Int(column)!.Value;

    /// <summary>A number.</summary>
    public decimal? Number(string column) => Double(column) is { } v ? Real.ToDecimal(v) : null;

    /// <summary>A measure on the page or a confidence.</summary>
    public double? Double(string column) => (double?)columns[column];

    /// <summary>Yes or no.</summary>
    public bool? Flag(string column) => Int(column) is { } v ? v == 1 : null;

    /// <summary>A printed text with its evidence.</summary>
    /// <param name="column">Column of the value.</param>
    /// <param name="field">Last steps of its path; the column's name if not given.</param>
    public Reading<string>? TextReading(string column, string? field = null) =>
        Text(column) is { } value ? new(value, Find(field ?? column).Evidence) : null;

    /// <summary>A printed whole number with its evidence.</summary>
    public Reading<int>? IntReading(string column) => Int(column) is { } value ? new(value, Find(column).Evidence) : null;

    /// <summary>A printed number, digit for digit, with its evidence.</summary>
    public Reading<decimal>? NumberReading(string column, string? field = null)
    {
        if (Double(column) is not { } value) return null;
        var found = Find(field ?? column);
        if (found.Number is { } number && Real.Of(number) != value)
            throw new StorageException(string.Create(CultureInfo.InvariantCulture, $"the database holds {value:R} and its evidence {number}: {prefix}{field ?? column}; check it by: extractor db check"));
        return new(found.Number ?? Real.ToDecimal(value), found.Evidence);
    }

    private StoredEvidence Find(string field) => evidence is null
        ? NotRead
        : evidence.TryGetValue(prefix + field, out var found)
        ? found
        : throw new StorageException($"the database holds a value without evidence: {prefix}{field}");
}

/// <summary>The evidence of one stored value.</summary>
/// <param name="Evidence">What the value rests on.</param>
/// <param name="Number">The exact number; null for text.</param>
internal sealed record StoredEvidence(Evidence Evidence, decimal? Number);
