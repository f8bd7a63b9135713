using System.Text.Json;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation;

/// <summary>Typed values beside the printed ones.</summary>
public sealed class NormaliserTests
{
    private static readonly Normaliser Normaliser = new(Repository.Definitions);

    [Fact]
    public void Columns_of_their_own_give_sign_and_unit()
    {
        var row = new Indicator { Target = Read("100"), Direction = Read("≥"), Unit = Read("%"), Actual = Read("99") };
        var typed = Typed(row);
        Assert.Equal(new TypedTarget("≥", 100, null, "%", null) { Base = new(100, null, "%", "ratio") }, typed.Target);
        Assert.False(typed.Met);
        Assert.Equal(["target.number", "target.direction_column", "target.unit_column", "actual.number", "actual.unit_column", "met.compare"], typed.Rules);
    }

    [Theory]
    [InlineData("≥2800(万)", "28000000 1 number")]
    [InlineData("150万元", "1500000 元 money")]
    [InlineData("≥1,250.5（平方米）", "1250.5 平方米 area")]
    [InlineData("3亩", "2000 平方米 area")]
    [InlineData("80%-90%", "80..90 % ratio")]
    [InlineData("5‰", "0.5 % ratio")]
    [InlineData("前五名", "5 名次 countable")]
    [InlineData("每季度至少1场", "1 场/季度 countable/calendar")]
    [InlineData("100", null)]
    [InlineData("30人/次", null)]
    [InlineData("良好", null)]
    public void A_number_with_a_known_unit_has_a_base_value(string target, string? expected) =>
        Assert.Equal(expected, Typed(target, "x").Target!.Base is { } b
            ? FormattableString.Invariant($"{b.Value}{(b.Upper is { } u ? $"..{u}" : "")} {b.Unit} {b.Dimension}")
            : null);

    [Theory]
    [InlineData("2021年12月底前", "2021-12")]
    [InlineData("6月30日前", "--06-30")]
    [InlineData("2021/6/3", "2021-06-03")]
    [InlineData("2022年上半年", "2022-06")]
    [InlineData("第三季度", "--09")]
    [InlineData("2022年2月40日", null)]
    [InlineData("2021.12", null)]
    public void A_date_is_told_as_far_as_it_is_printed(string printed, string? date)
    {
        var typed = Typed(printed, printed);
        Assert.Equal((date, date), (typed.Target!.Date, typed.Actual!.Date));
    }

    [Fact]
    public void An_actual_value_that_only_restates_a_bound_has_no_number() =>
        Assert.Equal(new TypedActual(null, null, ">=85%"), Typed(">=85%", ">=85%").Actual);

    [Fact]
    public void Labels_become_codes_and_money_becomes_yuan()
    {
        var form = new FormRecord
        {
            FormType = Read("project_self_evaluation"), MoneyUnit = Read("万元"),
            Funding = [new() { FullYearBudget = new(409.90m, Evidence) }],
            Indicators = [new() { Level1 = Read("效果指标"), Level2 = Read("满意度 指标") }],
        };
        var typed = Normaliser.Normalise(form);
        Assert.Equal(10000m, typed.Normalised!.MoneyFactor);
        Assert.Equal(new NormalisedFunding(null, 4099000m, null), typed.Funding[0].Normalised);
        Assert.Equal("benefit", typed.Indicators[0].Normalised!.Level1Code);
        Assert.Equal("satisfaction_served", typed.Indicators[0].Normalised!.Level2Code);
    }

    [Fact]
    public void Without_a_printed_money_unit_no_yuan_are_invented()
    {
        var form = new FormRecord { FormType = Read("project_self_evaluation"), Funding = [new() { Executed = new(1m, Evidence) }] };
        Assert.Null(Normaliser.Normalise(form).Funding[0].Normalised);
    }

    [Fact]
    public void Normalising_twice_changes_nothing_and_print_is_never_touched()
    {
        foreach (var form in TruthLoader.Paths.SelectMany(TruthLoader.Load))
        {
            var once = Normaliser.Normalise(form);
            Assert.Equal(JsonSerializer.Serialize(once), JsonSerializer.Serialize(Normaliser.Normalise(once)));
            Assert.Equal(FormFields.Enumerate(form), FormFields.Enumerate(once));
        }
    }

    [Fact]
    public void Every_target_and_actual_value_of_the_corpus_is_a_number_a_date_a_rank_or_a_word_without_digits()
    {
        var unread = TruthLoader.Paths.SelectMany(TruthLoader.Load).SelectMany(f => Normaliser.Normalise(f).Indicators)
            .SelectMany(i => new[] { Word(i.Normalised!.Target), i.Normalised.Actual?.Text })
            .Where(t => t is not null && t.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["10月", "2021年12月底", "2021年12月底前", "4季度", ">=1份", ">=1次", ">=85%"], unread);
    }

    private static string? Word(TypedTarget? target) => target?.Operator == "word" ? target.Text : null;

    private static readonly Evidence Evidence = new([new("", new())], []);

    private static Reading<string> Read(string text) => new(text, new([new(text, new())], []));

    private static NormalisedIndicator Typed(string target, string actual) => Typed(new Indicator { Target = Read(target), Actual = Read(actual) });

    private static NormalisedIndicator Typed(Indicator row) =>
        Normaliser.Normalise(new() { FormType = Read("project_self_evaluation"), Indicators = [row] }).Indicators[0].Normalised!;
}
