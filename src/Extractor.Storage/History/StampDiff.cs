using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>Says in words what lies between two stamps, by the parts and files that databases have recorded for them.</summary>
internal sealed class StampDiff(params IReadOnlyList<SqliteConnection> databases)
{
    private readonly Dictionary<(ProgramStamp, ProgramStamp), IReadOnlyList<string>> _known = [];

    /// <summary>The reasons for which documents may be read otherwise; one that says so if there is none.</summary>
    public IReadOnlyList<string> Between(ProgramStamp before, ProgramStamp after)
    {
        if (!_known.TryGetValue((before, after), out var reasons)) _known[(before, after)] = reasons = Reasons(before, after);
        return reasons;
    }

    private List<string> Reasons(ProgramStamp before, ProgramStamp after)
    {
        var reasons = new List<string>();
        if (before.Version != after.Version)
            reasons.Add($"program {before.Version} -> {after.Version}: {Differing("part", "build", "program_parts", "program_version", before.Version, after.Version)}");
        if (before.DefinitionsSha256 != after.DefinitionsSha256)
            reasons.Add($"definitions: {Differing("file", "sha256", "definition_files", "definitions_sha256", before.DefinitionsSha256, after.DefinitionsSha256)}");
        if (reasons.Count == 0) reasons.Add("the same input, program and definitions: reading it was given up then or now (time, memory, a crash)");
        return reasons;
    }

    private string Differing(string name, string hash, string table, string key, string before, string after)
    {
        var (then, now) = (Of(before), Of(after));
        if (then.Count == 0 || now.Count == 0) return "what exactly is not recorded";
        var words = then.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Where(n => then.GetValueOrDefault(n) != now.GetValueOrDefault(n))
            .Select(n => !then.ContainsKey(n) ? n + " (new)" : now.ContainsKey(n) ? n : n + " (gone)");
        return string.Join(", ", words);

        Dictionary<string, string> Of(string value) => databases.SelectMany(d => d.Query<(string Name, string Hash)>($"SELECT {name}, {hash} FROM {table} WHERE {key} = @value", new { value }))
            .DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => r.Hash, StringComparer.Ordinal);
    }
}
