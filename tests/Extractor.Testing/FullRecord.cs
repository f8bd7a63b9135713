using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>A record made by hand in which every field of record format 1 is set, each to a value of its own.</summary>
public sealed class FullRecord
{
    private int _line;

    private FullRecord()
    {
    }

    /// <summary>The record of a document with two full forms, a form of nulls, two tables and findings of every kind.</summary>
    /// <param name="content">Text that the document's hash is made of.</param>
    public static ExtractionResult Of(string content = "full record") => new FullRecord().Build(content);

    private ExtractionResult Build(string content)
    {
        var document = SourceDocument.Of(content + ".txt", System.Text.Encoding.UTF8.GetBytes(content));
        return new(
            new(document.Name, document.Sha256, "text/plain", 12, "flat-text"),
            [Form(1), Form(2), new() { FormType = Text("project_monitoring"), Indicators = [new(), new() { Normalised = new() }], Funding = [new()] }],
            [
                new(3, 2, 2, "部门预算表", [new(0, 0, 1, 2, "项目", true), new(1, 0, 1, 1, "甲\n乙", false), new(1, 1, 1, 1, "1,000.00", false)]),
                new(null, 1, 1, null, []),
            ],
            [
                new("forms[0].indicators[1].weight", FindingCodes.NumberDoubtful, FindingAbout.Reading, Severity.Warning, "10 or 16", 2),
                new("forms[0].indicators[0]", FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Error, "the cells can be divided in two ways"),
                new("forms[2].indicators[0].score", FindingCodes.NumberLost, FindingAbout.Reading, Severity.Error, "the score is not there"),
                new("forms[1].total", FindingCodes.IdentityFails, FindingAbout.Form, Severity.Error, "the scores add to 93"),
                new("forms[1].grade", FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Info, "优 beside 93"),
                new(null, FindingCodes.EncodingDoubtful, FindingAbout.Reading, Severity.Warning, "two bytes do not fit"),
                new("forms[0].funding[1]", FindingCodes.MarksDisagree, FindingAbout.Form, Severity.Warning, "the parts are not the whole")
                {
                    Rule = "money.parts", Cells = ["forms[0].funding[0].executed", "forms[0].funding[1].executed"], MessageZh = "各项之和不等于总额",
                },
            ]);
    }

    private FormRecord Form(int n) => new()
    {
        FormType = Text("project_self_evaluation"),
        Title = Text($"项目支出绩效自评表{n}"),
        FiscalYear = new(2023 + n, Evidence("（2024年度）", Proof.Unbound)),
        ProjectName = Text($"“项目”{n}'; DROP TABLE forms; --"),
        CompetentDepartment = Text("郑州市教育局"),
        ImplementingUnit = Text("郑州市第一中学"),
        UnitName = Text("某局（本级）"),
        Attributes = [new("其他资金", Text("0")), new("其他资金 (2)", null), new("a.b[1].c", Text("键有点"))],
        MoneyUnit = Text("万元"),
        Funding = [Funding("total", 1_113_569_961.85m), Funding("other", 0.00m)],
        Goals = [new(Text("目标1：完成。\n目标2：完成。"), Text("全部完成")), new(null, Text("只有实际"))],
        Tasks = [new(Text("任务一"), Text("内容"))],
        Sections = [new(Text("一、基本情况"), null), new(null, Text("正文"))],
        Indicators = [Indicator("数量", true), Indicator("质量", null)],
        TotalWeight = Number(100.00m, Proof.Proved),
        TotalScore = Number(93.5m, Proof.Contradicted),
        Grade = Text("优"),
        Normalised = new(10000, ["money_unit_printed"]) { RegionCode = "410100", Units = [Unit(n), new("implementing_unit") { Open = "no_region" }] },
        Ledger = Ledger(),
    };

    private static FormLedger Ledger() => new(
        [
            new(new("execution_rate", "rate", "执行率"), true, "492.92 / 495.40 × 100 = 99.499394 → 99.49", new("truncated", "cut off", "截去"), ["funding[0].execution_rate", "funding[0].executed"]),
            new(new("total_score", "scores add", "得分之和"), false, "9.95 + 80 ≠ 93.5", null, ["funding[0].score", "total.score"]),
        ],
        [new("funding[0].executed", new("fixed", "fixed", "确定")), new("total.score", new("identity_fails", "it fails", "不成立"))],
        "郑州市教育局", [new("rate_rounding", "truncated", true), new("rate_rounding", "half_up", false)]);

    private static NormalisedUnit Unit(int n) => new("competent_department")
    {
        UnitId = $"410100/教育局{n}",
        RegionCode = "410100",
        Name = "教育局",
        Code = "105210",
        Scope = "summary",
        Open = "several_regions",
        Candidates = ["310107/教育局", "330903/教育局"],
        Links = [new("predecessor", "410100/教育体育局", "c-1", "2018-03", true, "《方案》"), new("successor", "410100/教育委员会", "c-2", "2025", false, "“公告”")],
        Rules = ["region.printed", "body.short"],
    };

    private FundingRow Funding(string item, decimal amount) => new()
    {
        Item = Text(item),
        Label = Text("年度资金总额"),
        InitialBudget = Number(amount, Proof.Consistent),
        FullYearBudget = Number(amount + 1, Proof.Consistent),
        Executed = Number(amount + 2, Proof.Unbound),
        Weight = Number(10, Proof.Proved),
        ExecutionRate = Number(99.490m, Proof.Proved),
        Score = Number(9.94m, null),
        Attributes = [new("得分计算方法", Text("执行率×10"))],
        Normalised = new(amount * 10000, null, 0.1m),
    };

    private Indicator Indicator(string name, bool? met) => new()
    {
        Level1 = Text("产出指标"),
        Level1Weight = Number(50, Proof.Proved),
        Level2 = Text(name + "指标"),
        Level2Weight = Number(25.5m, Proof.Unbound),
        Level3 = Text(name + "完成率"),
        Kind = Text("定量指标"),
        Direction = Text("正向"),
        Target = Text("200-300(次)"),
        Unit = Text("次"),
        Actual = Text("250次"),
        Weight = Number(10.0m, Proof.Proved),
        Score = Number(-0.5m, Proof.Contradicted),
        ReviewerScore = Number(12345678901234567890.12345m, Proof.Unbound),
        Deviation = Text("无\u0000偏差"),
        Explanation = Text("解释 \U00020000 \"引号\""),
        ScoringRule = Text("完成得满分"),
        Attributes = [new("是否核心指标", Text("是")), new("空", null)],
        Normalised = new()
        {
            Level1Code = "output",
            Level2Code = "output_quantity",
            IndicatorId = "i-001",
            Target = new("range", 200, 300.25m, "次", "之间") { Base = new(200, 300.25m, "次", "occurrences"), Date = "2024-12" },
            Actual = new(250, "次", "约") { Base = new(250, null, "次", "occurrences"), Date = "--12-31" },
            Met = met,
            Rules = ["target_range", "actual_number"],
        },
    };

    private Reading<string> Text(string value) => new(value, Evidence(value, null));

    private Reading<decimal> Number(decimal value, Proof? proof) =>
        new(value, Evidence(value.ToString(System.Globalization.CultureInfo.InvariantCulture), proof));

    private Evidence Evidence(string printed, Proof? proof) => (++_line % 8) switch
    {
        0 => new([new(printed, new(Line: _line, Cell: 0))], [], 1, proof),
        1 => new([new(printed, new(1, new(10.25, 20.5, 110.75, 32))), new(" 续", new(2, new(0, 0, 1, 1)))], ["joined", "radical_folded"], 0.93, proof),
        2 => new([], ["carried"], 0, proof),
        3 => new([new(printed, new() { Dom = "html/body/div[2]/table/tbody/tr[3]/td[2]" })], [], 1, proof),
        4 => new([new(printed, new() { Sheet = new("表 '1'", "AB12", "0.994949") })], [], 1, proof),
        5 => new([new(printed, new() { Word = new("word/document.xml", 2, 3, 1) })], [], 1, proof),
        6 => new([new(printed, new() { Word = new("word/header1.xml", Paragraph: 4) })], [], 1, proof),
        _ => new([new(printed, new(Page: 7))], [], 1, proof),
    };
}
