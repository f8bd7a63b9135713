using Extractor.Release.Csv;

namespace Extractor.Release.Changes;

/// <summary>What became of each document between two releases: why its rows differ.</summary>
internal sealed class DocumentFates
{
    /// <summary>Reasons, as the dictionary lists them.</summary>
    public const string Added = "input_added", Removed = "input_removed", Replaced = "input_replaced", Renamed = "input_renamed", Program = "program", Definition = "definition",
        Both = "program_and_definition", Correction = "correction", Others = "other_documents";

    private readonly Dictionary<string, string?> _fates = new(StringComparer.Ordinal);

    /// <summary>Compares the tables of documents of two releases.</summary>
    public DocumentFates(string earlierFile, string laterFile)
    {
        (Earlier, Later) = (Read(earlierFile), Read(laterFile));
        var (names, earlierNames) = (Later.Values.Select(d => d.Name).ToHashSet(StringComparer.Ordinal), Earlier.Values.Select(d => d.Name).ToHashSet(StringComparer.Ordinal));
        foreach (var (hash, document) in Earlier)
            _fates[hash] = Later.TryGetValue(hash, out var now) ? Between(document, now) : names.Contains(document.Name) ? Replaced : Removed;
        foreach (var (hash, document) in Later.Where(d => !Earlier.ContainsKey(d.Key))) _fates[hash] = earlierNames.Contains(document.Name) ? Replaced : Added;
        var kinds = _fates.Values.OfType<string>().Distinct().ToList();
        OnlyReason = kinds.Count == 1 ? kinds[0] : null;
    }

    /// <summary>The documents of the earlier release by hash.</summary>
    public IReadOnlyDictionary<string, Document> Earlier { get; }

    /// <summary>The documents of the later release by hash.</summary>
    public IReadOnlyDictionary<string, Document> Later { get; }

    /// <summary>The one reason why documents differ; null if there are several or none.</summary>
    public string? OnlyReason { get; }

    /// <summary>What became of a document; null if it is as before.</summary>
    public string? Of(string hash) => _fates.GetValueOrDefault(hash);

    /// <summary>Documents by what became of them, those as before under "".</summary>
    public ILookup<string, string> ByFate() => _fates.ToLookup(f => f.Value ?? "", f => f.Key);

    private static string? Between(Document before, Document now) => (before.Program != now.Program, before.Definitions != now.Definitions) switch
    {
        (true, true) => Both,
        (true, false) => Program,
        (false, true) => Definition,
        _ => null,
    };

    private static Dictionary<string, Document> Read(string file)
    {
        using var rows = new CsvRows(file);
        var columns = rows.Columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        return rows.All().ToDictionary(r => r[columns["sha256"]], r => new Document(r[columns["name"]], r[columns["program_version"]], r[columns["definitions_sha256"]]), StringComparer.Ordinal);
    }

    /// <summary>A document of a release.</summary>
    internal sealed record Document(string Name, string Program, string Definitions);
}
