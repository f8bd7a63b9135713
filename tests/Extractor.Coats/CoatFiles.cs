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

    /// <summary>Each in every coat that is written and read without another program and without native code.</summary>
    public static IReadOnlyList<SourceDocument> All() => Of(Coat.Own.Where(c => c.Name != "pdf"));

    /// <summary>Each in some coats.</summary>
    public static IReadOnlyList<SourceDocument> Of(IEnumerable<Coat> coats)
    {
        var printed = Truths.Select(t => FormPrint.Of(TruthLoader.Load(t))).ToList();
        return [.. coats.SelectMany(c => c.Documents(printed))];
    }
}
