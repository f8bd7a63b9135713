using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Model;

public class RepairRulesTests
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

    [Fact]
    public void Rules_are_sorted_and_named_once() =>
        Assert.Equal(RepairRules.All.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal), RepairRules.All.Select(r => r.Id));

    private static IEnumerable<string> RulesOf(FormRecord form) =>
        FormFields.Enumerate(form).SelectMany(f => f.Reading.Evidence.Repairs)
            .Concat(form.Normalised?.Rules ?? []).Concat(form.Indicators.SelectMany(i => i.Normalised?.Rules ?? []));
}
