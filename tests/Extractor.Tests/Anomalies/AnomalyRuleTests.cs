using Extractor.Anomalies;
using Extractor.Anomalies.Datasets;
using Extractor.Definitions;
using Extractor.Definitions.Anomalies;
using Extractor.Testing;

namespace Extractor.Tests.Anomalies;

/// <summary>The rules of pipelines/anomalies/ say of their examples what stands there, and a wrong rule stops the start.</summary>
public sealed class AnomalyRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-anomalies-").FullName;

    public static TheoryData<string> Rules => [.. Repository.Definitions.Anomalies.Select(r => r.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_says_of_its_examples_what_they_state(string id)
    {
        var rule = Repository.Definitions.Anomalies.Single(r => r.Id == id);
        RuleExamples.Try(rule);
        Assert.Contains(rule.Examples, e => e.Finds.Values.Any(sentence => sentence.Length > 0));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_that_says_nothing_fails_its_examples(string id)
    {
        // Guards the test above: the examples must be able to fail.
        var rule = Repository.Definitions.Anomalies.Single(r => r.Id == id);
        var muted = rule with { Examples = [.. rule.Examples.Select(e => e with { Forms = [.. e.Forms.Select(f => new Extractor.Model.Records.FormRecord { FormType = f.FormType })] })] };
        Assert.Throws<DefinitionException>(() => RuleExamples.Try(muted));
    }

    [Fact]
    public void Every_check_that_rules_may_name_is_there_and_in_use()
    {
        Assert.Equal(AnomalyChecks.OfForms.Select(c => c.Name).Order(StringComparer.Ordinal), FormChecks.All.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(AnomalyChecks.OfDatasets.Select(c => c.Name).Order(StringComparer.Ordinal), DatasetChecks.All.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(AnomalyChecks.All.Select(c => c.Name).Order(StringComparer.Ordinal), Repository.Definitions.Anomalies.Select(r => r.Check.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("examples: [{", "examples: []\n    nothing: [{", "unknown key 'nothing'")]
    [InlineData("check: marks_beyond_weight", "check: marks_over", "unknown check 'marks_over'; allowed: marks_against_target")]
    [InlineData("severity: warning", "severity: loud", "unknown severity 'loud'; allowed: info, warning, error")]
    [InlineData("code: marks_disagree", "code: odd", "unknown code 'odd'")]
    [InlineData("{score} points", "{points} points", "check 'marks_beyond_weight' knows no {points}; allowed: line, name, weight, score")]
    [InlineData("    en:", "    numbers: { least: 1 }\n    en:", "unknown key 'least'")]
    [InlineData("weight: 10, score: 8 }] }], finds: {}", "weight: 10, score: 12 }] }], finds: { 'forms[0].indicators[0].score': '' }", "needs examples: forms of which it says something, and forms of which it says nothing")]
    public void A_mistake_is_told_with_file_and_line(string right, string wrong, string message)
    {
        Assert.Contains(right, Rule, StringComparison.Ordinal);
        var error = Assert.Throws<DefinitionException>(() => Load(Rule.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("anomalies/mine.yaml:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_does_not_hold_stops_the_start()
    {
        var definitions = Load(Rule.Replace("score: 12", "score: 10", StringComparison.Ordinal));
        var error = Assert.Throws<DefinitionException>(() => new AnomalyFinder(definitions));
        Assert.Contains("rule 'mine' finds nothing at forms[0].indicators[0].score", error.Message, StringComparison.Ordinal);
        Assert.Equal(8, error.Line);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Rule = """
        rules:
          - id: mine
            code: marks_disagree
            check: marks_beyond_weight
            severity: warning
            en: 'line {line} has {score} points'
            zh: 第{line}行得{score}分
            examples: [{ forms: [{ indicators: [{ weight: 10, score: 12 }] }], finds: { 'forms[0].indicators[0].score': 第1行得12分 } },
              { forms: [{ indicators: [{ weight: 10, score: 8 }] }], finds: {} }]
        """;

    private PipelineDefinitions Load(string rules)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Pipelines, "*", SearchOption.AllDirectories).Where(f => !f.Contains("anomalies", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Repository.Pipelines, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        Directory.CreateDirectory(Path.Combine(_folder, "anomalies"));
        File.WriteAllText(Path.Combine(_folder, "anomalies", "mine.yaml"), rules);
        return PipelineDefinitions.Load(_folder);
    }
}
