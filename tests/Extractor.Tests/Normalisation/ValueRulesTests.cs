using System.Globalization;
using Extractor.Definitions;
using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Normalisation.Values;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation;

/// <summary>The examples beside the rules in pipelines/normalisation/targets.yaml hold.</summary>
public sealed class ValueRulesTests
{
    private static readonly ValueRules Rules = Repository.Definitions.Values;
    private static readonly ValueParser Parser = new(Rules);

    /// <summary>Rule id, printed text, expected reading.</summary>
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var rule in Rules.Rules)
            foreach (var (printed, reading) in rule.Examples) data.Add(rule.Id, printed, reading);
        return data;
    }

    /// <summary>Rule id and a text that it refuses.</summary>
    public static TheoryData<string, string> Refused()
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules.Rules)
            foreach (var printed in rule.Refused) data.Add(rule.Id, printed);
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void An_example_is_read_by_its_rule_as_stated(string rule, string printed, string reading)
    {
        var parsed = Parser.Parse(printed);
        Assert.Equal(rule, parsed.Rule);
        Assert.Equal(reading, Describe(parsed.Target));
        if (parsed.Target.Operator == "before") Assert.Equal(printed, parsed.Target.Text);
    }

    [Theory, MemberData(nameof(Refused))]
    public void A_refused_text_is_not_taken(string rule, string printed) => Assert.Null(Parser.ParseBy(rule, printed));

    [Theory]
    [InlineData("按计划有序推进")]
    [InlineData("提升")]
    [InlineData("较上一年提升")]
    [InlineData("≥95.00(9")]
    [InlineData("100个左右")]
    public void A_text_that_no_rule_fits_is_a_word_and_keeps_its_print(string printed) =>
        Assert.Equal(new TypedTarget("word", null, null, null, printed), Parser.Parse(printed).Target);

    private static string Describe(TypedTarget target)
    {
        var value = target.Value?.ToString("0.####", CultureInfo.InvariantCulture);
        var upper = target.Upper is { } u ? ".." + u.ToString("0.####", CultureInfo.InvariantCulture) : "";
        return string.Join(' ', new[] { target.Operator, value + upper, target.Unit }.Where(s => !string.IsNullOrEmpty(s)));
    }
}
