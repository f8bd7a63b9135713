using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Model.Records;
using Extractor.Mutation.Rules;
using Extractor.Testing;
using Extractor.Tests.Storage;
using Extractor.Validation;

namespace Extractor.Tests.Validation;

/// <summary>How issuers round and add up, learned from forms.</summary>
public sealed class ConventionTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public static IEnumerable<object[]> Planted() => RuleRecovery.Planted().Select(p => new object[] { p.Kind, p.Rule });

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_rule_is_the_only_one_left_after_five_telling_forms(string kind, string rule)
    {
        var issuer = RuleRecovery.Planted().Single(p => p.Kind == kind && p.Rule == rule).Issuer;
        Assert.All(Enumerable.Range(0, 5), i => Assert.InRange(RuleRecovery.TellingForms(kind, rule, issuer, Dice.Mix(1, kind + rule, i), RuleChoice.FormsNeeded), 2, 5));
    }

    [Theory]
    [InlineData("10", "11")]
    [InlineData("10 10", "10")]
    [InlineData("10 10 01", "11")]
    [InlineData("10 10 10 01", "10")]
    public void Two_forms_and_three_to_one_rule_a_rule_out(string forms, string possible)
    {
        IReadOnlyList<bool>[] fits = [.. forms.Split(' ').Select(f => (IReadOnlyList<bool>)[.. f.Select(c => c == '1')])];
        Assert.Equal(possible, string.Concat(RuleChoice.Possible(fits, 2).Select(p => p ? '1' : '0')));
    }

    [Fact]
    public void The_database_counts_as_the_program_does()
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        var forms = new List<FormRecord>();
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var file in Directory.GetFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var result = extractor.Extract(Repository.Document(Path.GetRelativePath(Repository.Corpus, file)));
            run.Save(result);
            forms.AddRange(result.Forms);
        }
        var counted = ConventionTable.Of(forms);
        Assert.Equal(counted, ConventionTable.Of(forms.AsEnumerable().Reverse()));
        Assert.Equal(counted, store.Conventions());
        Assert.Contains(counted, c => c is { Kind: "rate_rounding", Rule: "truncated", IsEstablished: true, FormsAgainst: 0 });
        Assert.Contains(counted, c => c is { Kind: "money_unit", Rule: "ten_thousand_yuan", IsEstablished: true });
        Assert.Contains(counted, c => c is { Kind: "score_rule", IsPossible: true, IsEstablished: false });
        Assert.Contains(counted, c => !c.IsPossible);
    }

    public void Dispose() => _database.Dispose();
}
