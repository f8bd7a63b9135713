using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Testing;

namespace Extractor.Tests.Architecture;

/// <summary>Habits that keep results the same everywhere and names telling.</summary>
public sealed partial class HabitTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = SourceTree.Files("src");

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.Empty(Sources.Concat(SourceTree.Files("tests"))
        .SelectMany(f => EmptyName().Matches(f.Bare).Select(m => $"{f.Path}: {m.Value}")));

    [Fact]
    public void Nothing_static_can_change() => Assert.Empty(Sources.SelectMany(f => f.Members.Where(m => m.IsMutableStatic).Select(m => $"{f.Path}: {m.Head.Trim()}")));

    [Fact]
    public void Results_know_no_clock_chance_or_culture() => Assert.Empty(Sources.Where(f => !MayKnowTheClock(f.Path))
        .SelectMany(f => ClockOrChance().Matches(f.Bare).Select(m => $"{f.Path}: {m.Value}")));

    [Fact]
    public void No_culture_of_the_machine_anywhere() => Assert.Empty(Sources.SelectMany(f => CurrentCulture().Matches(f.Bare).Select(m => $"{f.Path}: {m.Value}")));

    [Fact]
    public void No_rule_knows_a_document_of_the_corpus()
    {
        var (documents, printed) = CorpusNames();
        Assert.True(printed.Count > 10, "the truth files of the corpus name no offices?");
        var definitions = Directory.EnumerateFiles(Repository.Pipelines, "*", SearchOption.AllDirectories).Select(p => (Path: p, Text: File.ReadAllText(p)));
        var texts = Sources.Select(f => (f.Path, f.Text)).ToList();
        Assert.Empty(texts.Concat(definitions).SelectMany(t => printed.Where(n => t.Text.Contains(n, StringComparison.Ordinal)).Select(n => $"{t.Path}: {n}")));
        Assert.Empty(texts.SelectMany(t => documents.Where(n => t.Text.Contains(n, StringComparison.Ordinal)).Select(n => $"{t.Path}: {n}")));
    }

    /// <summary>The roof talks to people, and the store notes when a run was; neither is part of a record.</summary>
    private static bool MayKnowTheClock(string path) => path.StartsWith("src/Extractor.Cli/", StringComparison.Ordinal) || path.StartsWith("src/Extractor.Storage/", StringComparison.Ordinal);

    /// <summary>Names of the documents (a layout may name its examples), and of the projects and offices in their truth; short ones are left out, for they may be common words.</summary>
    private static (HashSet<string> Documents, HashSet<string> Printed) CorpusNames()
    {
        var (documents, printed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var path in Directory.EnumerateFiles(Repository.Corpus, "*.truth.json", SearchOption.AllDirectories))
        {
            documents.Add(Path.GetFileName(path).Split('.')[0]);
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var form in json.RootElement.GetProperty("forms").EnumerateArray())
                foreach (var key in new[] { "project_name", "competent_department", "implementing_unit", "unit_name" })
                    if (form.TryGetProperty(key, out var value) && value.GetString() is { Length: >= 5 } name) printed.Add(name);
        }
        return (documents, printed);
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Utils?|Utility|Helpers?|Manager|Common|Context)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount|\bStopwatch\b|\bGuid\.NewGuid\b|\bRandom\b")]
    private static partial Regex ClockOrChance();

    [GeneratedRegex(@"\bCulture(Info)?\.(CurrentCulture|CurrentUICulture)\b|\bCultureInfo\.CurrentCulture\b|\bStringComparison\.(Current|Invariant)Culture\w*")]
    private static partial Regex CurrentCulture();
}
