namespace Extractor.Release;

/// <summary>What is to be released, and how it is called.</summary>
/// <param name="Database">The database file.</param>
/// <param name="Folder">The folder to be made; it must not exist.</param>
/// <param name="ProgramVersion">Version of the program that makes the release.</param>
public sealed record ReleaseRequest(string Database, string Folder, string ProgramVersion)
{
    /// <summary>Folder of an earlier release, against which changes are listed; null for the first one.</summary>
    public string? Previous { get; init; }

    /// <summary>Title of the dataset.</summary>
    public string Title { get; init; } = "Performance forms of Chinese public budgets (预算绩效表数据集)";

    /// <summary>Version of the dataset; null takes the date.</summary>
    public string? Version { get; init; }

    /// <summary>Date of the release; null takes the day on which the last run of the database ended. Never the clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who is to be cited.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
