namespace Extractor.Model.Records;

/// <summary>One form as printed (record format 1, RECORDS.md).</summary>
public sealed record FormRecord
{
    /// <summary>One of <see cref="FormTypes"/>.</summary>
    public required Reading<string> FormType { get; init; }

    /// <summary>Title as printed, without 《》 and the year line, spaces removed.</summary>
    public Reading<string>? Title { get; init; }

    /// <summary>Year of （2024年度）.</summary>
    public Reading<int>? FiscalYear { get; init; }

    /// <summary>项目名称</summary>
    public Reading<string>? ProjectName { get; init; }

    /// <summary>主管部门</summary>
    public Reading<string>? CompetentDepartment { get; init; }

    /// <summary>实施单位</summary>
    public Reading<string>? ImplementingUnit { get; init; }

    /// <summary>部门名称 / 单位名称 / 部门（单位）名称</summary>
    public Reading<string>? UnitName { get; init; }

    /// <summary>Every other printed key and value of head, tail and foot, printed order.</summary>
    public IReadOnlyList<AttributeValue> Attributes { get; init; } = [];

    /// <summary>元 or 万元, as printed beside the money block.</summary>
    public Reading<string>? MoneyUnit { get; init; }

    /// <summary>Rows of the money block, printed order.</summary>
    public IReadOnlyList<FundingRow> Funding { get; init; } = [];

    /// <summary>预期目标 and 实际完成情况.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>年度重点任务</summary>
    public IReadOnlyList<FormTask> Tasks { get; init; } = [];

    /// <summary>Narrative of reports.</summary>
    public IReadOnlyList<NarrativeSection> Sections { get; init; } = [];

    /// <summary>One per printed indicator line, in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>总分 / 合计: weight.</summary>
    public Reading<decimal>? TotalWeight { get; init; }

    /// <summary>总分 / 合计: score.</summary>
    public Reading<decimal>? TotalScore { get; init; }

    /// <summary>评分等级</summary>
    public Reading<string>? Grade { get; init; }

    /// <summary>Typed values beside the printed ones; null before normalisation.</summary>
    public NormalisedForm? Normalised { get; init; }

    /// <summary>Proof of its numbers; null before validation. It does not stand in the JSON record, only in the database and between processes of the program.</summary>
    public FormLedger? Ledger { get; init; }
}

/// <summary>The closed list of form types.</summary>
public static class FormTypes
{
    /// <summary>All form types.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "project_self_evaluation", "unit_self_evaluation", "unit_self_evaluation_report",
        "project_target_declaration", "unit_target_declaration", "project_monitoring",
    ];
}

/// <summary>A printed key with its value.</summary>
/// <param name="Key">Key as printed, spaces removed; printed twice it becomes "key (2)".</param>
/// <param name="Value">Value as printed text; null where the form prints the key alone.</param>
public sealed record AttributeValue(string Key, Reading<string>? Value);

/// <summary>One row of the money block.</summary>
public sealed record FundingRow
{
    /// <summary>total, current_year_appropriation, carry_over, other, appropriation, basic, project, special_account or unit_funds.</summary>
    public Reading<string>? Item { get; init; }

    /// <summary>Label as printed, spaces removed.</summary>
    public Reading<string>? Label { get; init; }

    /// <summary>年初预算数</summary>
    public Reading<decimal>? InitialBudget { get; init; }

    /// <summary>全年预算数</summary>
    public Reading<decimal>? FullYearBudget { get; init; }

    /// <summary>全年执行数</summary>
    public Reading<decimal>? Executed { get; init; }

    /// <summary>分值</summary>
    public Reading<decimal>? Weight { get; init; }

    /// <summary>执行率, percent as printed.</summary>
    public Reading<decimal>? ExecutionRate { get; init; }

    /// <summary>得分</summary>
    public Reading<decimal>? Score { get; init; }

    /// <summary>Columns that the layout prints beside these.</summary>
    public IReadOnlyList<AttributeValue> Attributes { get; init; } = [];

    /// <summary>Amounts in yuan; null before normalisation.</summary>
    public NormalisedFunding? Normalised { get; init; }
}

/// <summary>预期目标 and what became of it.</summary>
public sealed record Goal(Reading<string>? Expected, Reading<string>? Actual);

/// <summary>One line of 年度重点任务.</summary>
public sealed record FormTask(Reading<string>? Name, Reading<string>? Content);

/// <summary>A heading of a report and the text under it.</summary>
public sealed record NarrativeSection(Reading<string>? Heading, Reading<string>? Text);

/// <summary>One printed line of the indicator table.</summary>
public sealed record Indicator
{
    /// <summary>一级指标</summary>
    public Reading<string>? Level1 { get; init; }

    /// <summary>一级权重</summary>
    public Reading<decimal>? Level1Weight { get; init; }

    /// <summary>二级指标</summary>
    public Reading<string>? Level2 { get; init; }

    /// <summary>二级权重</summary>
    public Reading<decimal>? Level2Weight { get; init; }

    /// <summary>三级指标</summary>
    public Reading<string>? Level3 { get; init; }

    /// <summary>指标性质: 定性指标 or 定量指标</summary>
    public Reading<string>? Kind { get; init; }

    /// <summary>方向</summary>
    public Reading<string>? Direction { get; init; }

    /// <summary>年度指标值 as printed</summary>
    public Reading<string>? Target { get; init; }

    /// <summary>计量单位</summary>
    public Reading<string>? Unit { get; init; }

    /// <summary>实际完成值 as printed</summary>
    public Reading<string>? Actual { get; init; }

    /// <summary>分值 / 权重</summary>
    public Reading<decimal>? Weight { get; init; }

    /// <summary>得分 / 自评分</summary>
    public Reading<decimal>? Score { get; init; }

    /// <summary>复核分 / 财政审核评分</summary>
    public Reading<decimal>? ReviewerScore { get; init; }

    /// <summary>偏差原因分析及改进措施</summary>
    public Reading<string>? Deviation { get; init; }

    /// <summary>指标解释</summary>
    public Reading<string>? Explanation { get; init; }

    /// <summary>评(扣)分标准</summary>
    public Reading<string>? ScoringRule { get; init; }

    /// <summary>Columns that the layout prints beside these.</summary>
    public IReadOnlyList<AttributeValue> Attributes { get; init; } = [];

    /// <summary>Typed values; null before normalisation.</summary>
    public NormalisedIndicator? Normalised { get; init; }
}
