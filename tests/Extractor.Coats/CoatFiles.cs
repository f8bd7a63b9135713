using Extractor.Coats.Layouts;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>Published forms of the corpus, written in the coats whose grids the format declares.</summary>
public static class CoatFiles
{
    /// <summary>The truth files whose forms are written.</summary>
    public static IReadOnlyList<string> Truths { get; } =
        ["seeds/000_fe319b84d2aa7d28.truth.json", "seeds/001_a203d4b834672a09.truth.json", "seeds/003_e0794d83f7dd1d9f.truth.json", "seeds/004_66265a79e30ddeca.truth.json"];

    /// <summary>Web page, Word file and both workbooks of each.</summary>
    public static IReadOnlyList<SourceDocument> All() =>
        [.. Truths.Select(t => FormPrint.Of(TruthLoader.Load(t))).SelectMany((p, i) => Coat.All.Where(c => c.Name is not ("pdf" or "text")).Select(c => c.Document(p, $"form-{i}")))];
}
