using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Testing;

/// <summary>Finds the folders of the checkout from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>Root of the checkout: the folder that holds Extractor.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The corpus.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The definitions.</summary>
    public static string Pipelines => Path.Combine(Root, "pipelines");

    /// <summary>The definitions, read once.</summary>
    public static PipelineDefinitions Definitions => LazyDefinitions.Value;

    private static readonly Lazy<PipelineDefinitions> LazyDefinitions = new(() => PipelineDefinitions.Load(Pipelines));

    /// <summary>Paths under corpus/ of all documents but the scans, sorted.</summary>
    public static IReadOnlyList<string> Documents { get; } = [.. Paths().Where(p => !IsScan(p))];

    /// <summary>Paths under corpus/ of the scans, sorted: a page of them takes seconds, so that tests share what was read.</summary>
    public static IReadOnlyList<string> Scans { get; } = [.. Paths().Where(IsScan)];

    /// <summary>Paths under corpus/ of the flat texts, sorted.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Documents.Where(d => Path.GetExtension(d) == ".txt")];

    /// <summary>A corpus document by its path under corpus/.</summary>
    public static SourceDocument Document(string path) =>
        SourceDocument.Of(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Corpus, path)));

    private static IEnumerable<string> Paths() => Directory.GetFiles(Corpus, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".txt" or ".pdf").Select(f => Path.GetRelativePath(Corpus, f)).Order(StringComparer.Ordinal);

    private static bool IsScan(string path) => path.StartsWith("scans/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Extractor.sln not found above " + AppContext.BaseDirectory);
    }
}
