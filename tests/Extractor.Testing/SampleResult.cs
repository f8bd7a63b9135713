using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>A hand-made result that uses every key of the record format at least once.</summary>
public static class SampleResult
{
    /// <summary>One full form, one bare form, a table and findings.</summary>
    public static ExtractionResult Full() => new(
        new("样本.txt", new string('a', 64), "text/plain", 1, "flat-text"), [Form(), new() { FormType = Text("unit_self_evaluation") }],
        [new(null, 1, 2, "附表", [new(0, 0, 1, 1, "科目", true), new(0, 1, 1, 1, "1.5", false)])],
        [
            new("forms[0].indicators[0].weight", FindingCodes.NumberDoubtful, FindingAbout.Reading, Severity.Warning, "two readings fit"),
            new("forms[0]", FindingCodes.IdentityFails, FindingAbout.Form, Severity.Info, "weights add to 99", 1),
            new("forms[0].total.score", FindingCodes.IdentityFails, FindingAbout.Form, Severity.Warning, "scores add to 99, not 94.95")
            {
                Rule = "scores.total", Cells = ["forms[0].total.score", "forms[0].indicators[0].score"], MessageZh = "得分合计应为99，填报94.95",
            },
            new(null, FindingCodes.EncodingDoubtful, FindingAbout.Reading, Severity.Error, "bytes do not fit"),
        ]);

    /// <summary>A text read from one cell.</summary>
    public static Reading<string> Text(string value, params string[] repairs) =>
        new(value, new([new(value, new(Line: 3, Cell: 1))], repairs));

    /// <summary>A number read from one cell.</summary>
    public static Reading<decimal> Number(decimal value, Proof? proof = null, params string[] repairs) =>
        new(value, new([new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), new(Line: 4, Cell: 2))], repairs, Proof: proof));

    private static FormRecord Form() => new()
    {
        FormType = Text("project_self_evaluation"),
        Title = Text("财政项目支出绩效自评表"),
        FiscalYear = new(2024, new([new("2024", new(Line: 2, Cell: 0))], [], Proof: Proof.Unbound)),
        ProjectName = Text("“专项”业务经费　<甲>"),
        Attributes = [new("项目类别", Text("经常性")), new("其他资金 (2)", null)],
        MoneyUnit = Text("万元"),
        Funding = [Funding()],
        Goals = [new(Text("一。\n二。"), null)],
        Tasks = [new(Text("任务"), Text("内容"))],
        Sections = [new(Text("一、基本情况"), null)],
        Indicators = [Line(), new()],
        TotalWeight = Number(100m, Proof.Consistent),
        TotalScore = Number(94.95m, Proof.Contradicted),
        Grade = Text("优"),
        Normalised = new(10000m, ["money_unit_wan"])
        {
            RegionCode = "310107",
            Units =
            [
                new("unit_name")
                {
                    UnitId = "310107/财政局", RegionCode = "310107", Name = "财政局", Code = "219", Scope = "own", Rules = ["region.printed"],
                    Links = [new("successor", "310107/财政和金融局", "c-1", "2018-03", false, "公告")],
                },
                new("implementing_unit") { Name = "财政局", Open = "several_regions", Candidates = ["310107/财政局", "330903/财政局"] },
            ],
        },
    };

    private static FundingRow Funding() => new()
    {
        Item = Text("total"), Label = Text("年度资金总额"), InitialBudget = Number(409.90m), FullYearBudget = Number(495.4m), Executed = Number(0m),
        Weight = Number(10m), ExecutionRate = Number(99.49m, Proof.Proved), Score = Number(9.95m),
        Attributes = [new("备注", Text("无"))],
        Normalised = new(4099000.0m, 4954000m, null),
    };

    private static Indicator Line() => new()
    {
        Level1 = Text("产出指标", "label_carried"), Level1Weight = Number(50m), Level2 = Text("数量指标"), Level2Weight = Number(20m), Level3 = Text("次数"),
        Kind = Text("定量指标"), Direction = Text("正向"),
        Target = new("≥200(次)", new([new("≥20", new(Line: 9, Cell: 3)), new("0(次)", new(Page: 2, Box: new(1, 2.5, 3, 4)))], ["joined_over_break"], 0.5)),
        Unit = Text("次"), Actual = Text("235次"), Weight = Number(20m), Score = Number(20m), ReviewerScore = Number(19.5m),
        Deviation = Text("无偏差"), Explanation = Text("解释"), ScoringRule = Text("规则"), Attributes = [new("是否核心指标", Text("是"))],
        Normalised = new()
        {
            Level1Code = "output", Level2Code = "output_quantity", IndicatorId = "trips",
            Target = new("range", 200m, 300m, "次", null) { Base = new(200m, 300m, "次", "occurrences") }, Actual = new(235m, "次", null), Met = true, Rules = ["comparison"],
        },
    };
}
