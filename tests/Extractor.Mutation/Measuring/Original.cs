using System.Text.Json;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Mutation.Measuring;

/// <summary>One true record of the corpus.</summary>
/// <param name="Name">Its path under corpus/.</param>
/// <param name="Forms">Its forms, read without doubt; no places.</param>
public sealed record Original(string Name, IReadOnlyList<FormRecord> Forms)
{
    /// <summary>All true records of documents, dumps and seeds; a record that stands beside several dumps of one document counts once.</summary>
    public static IReadOnlyList<Original> All() =>
    [
        .. TruthLoader.AllPaths.DistinctBy(FormsOf, StringComparer.Ordinal).Select(p => new Original(p, TruthLoader.Load(p))),
    ];

    private static string FormsOf(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, path)));
        return json.RootElement.GetProperty("forms").GetRawText();
    }
}
