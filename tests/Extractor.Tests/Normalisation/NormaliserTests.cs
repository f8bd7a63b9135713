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

    [Theory]
    [InlineData("≥200(次)", "235次", true)]
    [InlineData("≥90(%)", "99.49%", true)]
    [InlineData("=0%", "2.5%", false)]
    [InlineData("≤5%", "0%", true)]
    [InlineData("≥50%", "38%", false)]
    [InlineData("前五名", "前五名", true)]
    [InlineData("前五名", "第三名", true)]
    [InlineData("前五名", "前十名", false)]
    [InlineData("前五名", "5", null)]
    [InlineData("健全", "达成指标", true)]
    [InlineData("≥90%", "达成预期指标", true)]
    [InlineData("≥90%", "未开展", false)]
    [InlineData("有效提升", "有效提升", true)]
    [InlineData("有效提升", "提升", null)]
    [InlineData(">=1份", ">=1份", true)]
    [InlineData("≥90%", "≥85%", null)]
    [InlineData("=700人", "1600人次", null)]
    [InlineData(">=1场", "0", false)]
    [InlineData("≥90%", "0.95", null)]
    [InlineData("80%-90%", "85%", true)]
    [InlineData("80%-90%", "95%", false)]
    [InlineData("11月", "10月", true)]
    [InlineData("2季度", "4季度", false)]
    [InlineData("2021年12月底前", "2021年11月", true)]
    [InlineData("2021年12月底前", "11月", null)]
    [InlineData("6月30日前", "6月", null)]
    [InlineData("≥35(亿次)", "40(亿次)", true)]
    [InlineData("≥35(亿次)", "360000万次", true)]
    [InlineData("≥2800(万)", "3000", null)]
    [InlineData("≤150万元", "1400000元", true)]
    [InlineData("≤150万元", "1400000", null)]
    [InlineData("≥5公里", "4800米", false)]
    [InlineData("≤2天", "24小时", true)]
    [InlineData("≤2天", "1个工作日", null)]
    [InlineData("≥3场", "4次", null)]
    [InlineData("≥12个项目", "12个", true)]
    [InlineData("每月1次", "1次/月", true)]
    [InlineData("每年不少于4次", "4次/年", true)]
    [InlineData("=5个", "6个", null)]
    [InlineData("=5个", "4个", false)]
    [InlineData("=0次", "1次", false)]
    [InlineData("≥98%以上", "百分之百", true)]
    [InlineData("一次", "1次", true)]
    [InlineData("是", "否", false)]
    [InlineData("是", "是", true)]
    [InlineData("及时", "未及时", false)]
    [InlineData("良好", "优", true)]
    [InlineData("优", "良好", false)]
    [InlineData("12月31日前", "2024年12月", null)]
    [InlineData("2024年12月31日前", "2024-12-15", true)]
    [InlineData("≥90%且≤95%", "93%", true)]
    [InlineData("≥100人", "100余人", null)]
    [InlineData("≥95百分比", "96%", true)]
    public void A_target_is_met_missed_or_undecided(string target, string actual, bool? met) =>
        Assert.Equal(met, Typed(target, actual).Met);

    [Fact]
    public void Columns_of_their_own_give_sign_and_unit()
    {
        var row = new Indicator { Target = Read("100"), Direction = Read("≥"), Unit = Read("%"), Actual = Read("99") };
        var typed = Typed(row);
        Assert.Equal(new TypedTarget("≥", 100, null, "%", null) { Base = new(100, null, "%", "ratio") }, typed.Target);
        Assert.False(typed.Met);
        Assert.Equal(["target.number", "target.direction_column", "target.unit_column", "actual.number", "actual.unit_column", "met.compare"], typed.Rules);
    }

    [Fact]
    public void Less_than_a_cost_is_no_failure()
    {
        var row = new Indicator { Level1 = Read("成本指标"), Target = Read("100万元"), Actual = Read("90万元") };
        Assert.Null(Typed(row).Met);
        Assert.False(Typed(row with { Level1 = Read("产出指标") }).Met);
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
