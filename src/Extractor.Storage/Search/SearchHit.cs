namespace Extractor.Storage.Search;

/// <summary>A text that was found, and where it is printed.</summary>
public sealed record SearchHit
{
    /// <summary>SHA-256 of its document.</summary>
    public required string Document { get; init; }

    /// <summary>Name of its document.</summary>
    public required string Name { get; init; }

    /// <summary>Path in the record.</summary>
    public required string Path { get; init; }

    /// <summary>What it is: the last step of its path.</summary>
    public required string Field { get; init; }

    /// <summary>The text; cells of a table row divided by " | ".</summary>
    public required string Text { get; init; }

    /// <summary>The words of the query in the text, in order, without overlap: first character and length.</summary>
    public required IReadOnlyList<(int From, int Length)> Marks { get; init; }

    /// <summary>Form type; null for a kept table.</summary>
    public string? FormType { get; init; }

    /// <summary>Fiscal year of its form.</summary>
    public int? Year { get; init; }

    /// <summary>Unit of its form, as printed.</summary>
    public string? Unit { get; init; }

    /// <summary>Project of its form, as printed.</summary>
    public string? Project { get; init; }

    /// <summary>Where its first piece is printed: "page 3, box 72 100 180 112", "line 10, cell 4"; null for kept tables without a page.</summary>
    public string? Place { get; init; }

    /// <summary>What people said of the text, in a few words: "corrected to … by …", "corrected by …; read as …" of a text that a person gave, "confirmed by …"; null if nobody did.</summary>
    public string? Said { get; init; }
}

/// <summary>How many hits share a value: of a year, unit, form_type or field.</summary>
public sealed record SearchFacet(string Facet, string? Value, long Hits);

/// <summary>What a search found.</summary>
/// <param name="Hits">The hits of the page asked for.</param>
/// <param name="Ranked">Hits among which these were ranked, and those before them.</param>
/// <param name="More">True if there are more hits than the ranked ones.</param>
/// <param name="Also">Other printed names of the same canonical indicator, searched too.</param>
/// <param name="Facets">Counts over all hits; empty unless asked for.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Ranked, bool More, IReadOnlyList<string> Also, IReadOnlyList<SearchFacet> Facets)
{
    /// <summary>Where nothing was found: words of the filter that nothing in the database bears, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
