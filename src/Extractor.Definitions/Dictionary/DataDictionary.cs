namespace Extractor.Definitions.Dictionary;

/// <summary>What every table, view and column of the database means, as the folder pipelines/schema/dictionary/ says it.</summary>
/// <param name="Tables">The tables and views, in the order of the files.</param>
public sealed record DataDictionary(IReadOnlyList<DictionaryTable> Tables)
{
    /// <summary>The tables of a release, in the order in which a reader meets them.</summary>
    public IReadOnlyList<DictionaryTable> Released { get; } = [.. Tables.Where(t => t.Release is not null).OrderBy(t => t.ReleaseOrder)];
}

/// <summary>The same in both languages.</summary>
public sealed record Bilingual(string Chinese, string English)
{
    /// <summary>One of the two, by zh or en.</summary>
    public string In(string language) => language == "zh" ? Chinese : English;
}

/// <summary>A table or view.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Label">What it is; in English: what a row is.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record DictionaryTable(string Name, Bilingual Label, IReadOnlyList<DictionaryColumn> Columns)
{
    /// <summary>More about it; null if there is no more to say.</summary>
    public Bilingual? Note { get; init; }

    /// <summary>Its name in a release; null if it stays in the database alone.</summary>
    public string? Release { get; init; }

    /// <summary>Its place among the tables of a release.</summary>
    public int ReleaseOrder { get; init; }

    /// <summary>True if no database has it.</summary>
    public bool OnlyInRelease { get; init; }

    /// <summary>True if it has a row or more for each value: too long for a workbook.</summary>
    public bool Bulk { get; init; }

    /// <summary>Columns that together name a row; none where no such columns are.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Tables, by their name in the database or in a release, and the columns that hold their key.</summary>
    public IReadOnlyList<(string Table, IReadOnlyList<string> Columns)> Refers { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its label, at most 80 characters.</param>
/// <param name="Type">What it holds.</param>
public sealed record DictionaryColumn(string Name, Bilingual Label, ColumnType Type)
{
    /// <summary>The unit of its numbers; null if it has none.</summary>
    public Bilingual? Unit { get; init; }

    /// <summary>The words of the form under which it is printed; null if the program made it.</summary>
    public string? Form { get; init; }

    /// <summary>The list of its codes; null if it is not coded.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>Why it may be empty; null if it never is.</summary>
    public EmptyReason? Empty { get; init; }

    /// <summary>More about it; null if there is no more to say.</summary>
    public Bilingual? Note { get; init; }
}

/// <summary>Why a value is empty.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Label">The reason in words.</param>
public sealed record EmptyReason(string Code, Bilingual Label);

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number of up to 15 digits.</summary>
    Number,

    /// <summary>A decimal number as a text, so that no digit is lost.</summary>
    Digits,

    /// <summary>A word of a closed list.</summary>
    Code,

    /// <summary>JSON: an array of texts, or an object.</summary>
    Json,

    /// <summary>Bytes; not in a release.</summary>
    Bytes,
}

/// <summary>A closed list of codes with their labels.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Codes">The codes, in order.</param>
public sealed record CodeList(string Name, IReadOnlyList<(string Code, Bilingual Label)> Codes);
