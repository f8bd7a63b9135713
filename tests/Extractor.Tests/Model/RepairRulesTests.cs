using System.Text.RegularExpressions;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Model;

public partial class RepairRulesTests
{
    [Fact]
    public void Every_rule_that_works_on_the_corpus_is_described()
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        var documents = Directory.GetFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Corpus, f));
        var used = documents.SelectMany(d => extractor.Extract(Repository.Document(d)).Forms).SelectMany(RulesOf).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(used);
        Assert.Equal("", string.Join(", ", used.Where(r => RepairRules.Sentence(r) is null).Order(StringComparer.Ordinal)));
    }

    /// <summary>A rule that the corpus does not need today is closed too: every word_of_this_kind in the repairing rooms is a field, a code or a rule.</summary>
    [Fact]
    public void Every_rule_named_in_the_sources_is_described()
    {
        var sources = new[] { "Extractor.Forms", "Extractor.Grids" }.SelectMany(room =>
            Directory.GetFiles(Path.Combine(Repository.Root, "src", room), "*.cs", SearchOption.AllDirectories)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));
        var words = sources.SelectMany(f => SnakeWord().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var fields = FormFields.All(SampleResult.Full().Forms[0]).Select(f => f.Path.Split('.')[^1]);
        var others = fields.Concat(FindingCodes.All).Concat(FormTypes.All).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("pieces_joined", words);
        Assert.Equal("", string.Join(", ", words.Where(w => !others.Contains(w) && RepairRules.Sentence(w) is null).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Rules_are_sorted_and_named_once() =>
        Assert.Equal(RepairRules.All.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal), RepairRules.All.Select(r => r.Id));

    [GeneratedRegex("\"([a-z]+(?:_[a-z0-9]+)+)\"")]
    private static partial Regex SnakeWord();

    private static IEnumerable<string> RulesOf(FormRecord form) =>
        FormFields.Enumerate(form).SelectMany(f => f.Reading.Evidence.Repairs)
            .Concat(form.Normalised?.Rules ?? []).Concat(form.Indicators.SelectMany(i => i.Normalised?.Rules ?? []));
}
