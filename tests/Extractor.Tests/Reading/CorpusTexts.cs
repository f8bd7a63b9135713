using Extractor.Testing;

namespace Extractor.Tests.Reading;

/// <summary>The flat texts of the corpus.</summary>
internal static class CorpusTexts
{
    /// <summary>Their full paths, sorted.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.EnumerateFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
