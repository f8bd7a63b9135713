using Extractor.Definitions.Dictionary;

namespace Extractor.Release;

/// <summary>A table of a release, under the name that the dictionary gives it.</summary>
/// <param name="definition">What the dictionary says of it.</param>
/// <param name="rows">Its rows, ordered by its key: long, double, string or null in each column.</param>
internal sealed class ReleasedTable(DictionaryTable definition, Func<IEnumerable<IReadOnlyList<object?>>> rows)
{
    /// <summary>Its name: lower-case ASCII, at most 32 bytes.</summary>
    public string Name { get; } = definition.Release!;

    /// <summary>What the dictionary says of it.</summary>
    public DictionaryTable Definition { get; } = definition;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<DictionaryColumn> Columns { get; } = definition.Columns;

    /// <summary>Where its typed CSV file stands in the release.</summary>
    public string CsvPath => $"csv/{Name}.csv";

    /// <summary>Where its CSV file for spreadsheets stands in the release.</summary>
    public string SafeCsvPath => $"csv-excel/{Name}.csv";

    /// <summary>Number of its rows, once they were written.</summary>
    public long Count { get; set; }

    /// <summary>Its rows, read anew.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => rows();
}
