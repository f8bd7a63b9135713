using Extractor.Coats.Layouts;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>Published forms of the corpus, and the files that are made of them.</summary>
public static class CoatFiles
{
    /// <summary>The truth files whose forms are written.</summary>
    public static IReadOnlyList<string> Truths { get; } =
        ["seeds/000_fe319b84d2aa7d28.truth.json", "seeds/001_a203d4b834672a09.truth.json", "seeds/003_e0794d83f7dd1d9f.truth.json", "seeds/004_66265a79e30ddeca.truth.json"];

    /// <summary>Each in every coat that is written without another program.</summary>
    public static IReadOnlyList<SourceDocument> All() => [.. Truths.Select(t => FormPrint.Of(TruthLoader.Load(t))).SelectMany(p => Coat.Own.Select(c => c.Document(p)))];
}
