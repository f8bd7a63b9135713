using Extractor.Garbling.Forms;

namespace Extractor.Garbling.Printing;

/// <summary>Prints the forms of a whole unit as seeds 000, 003 and 004 do.</summary>
public static class UnitPrinter
{
    /// <summary>部门（单位）整体支出绩效自评表, nine cells.</summary>
    public static PrintedForm SelfEvaluation(CleanForm form)
    {
        var lines = new LineBuilder(form);
        lines.Blank().Line(LineKind.Title, $"### 《{form["title"]}》").Blank().Line(LineKind.Year, $"({form["fiscal_year"]}年度)").Blank()
            .Line(LineKind.Head, "部门名称", "", "@unit_name", "", "下属单位个数", "", "@attributes.下属单位个数", "", "")
            .Line(LineKind.MoneyHeader, "整体支出规模（元）", "", "", "全年预算数", "", "全年执行数", "", "执行率(%)", "");
        Money(form, lines, ["资金来源：", "", "资金结构：", ""], (i, label) =>
            ["", label, "", "@.full_year_budget", "", "@.executed", "", "@.execution_rate", ""]);
        lines.Line(LineKind.GoalHeader, "年度总目标", "年初设定目标", "", "", "全年完成情况", "", "", "", "")
            .Line(LineKind.Goal, "", "@goals[0].expected", "", "", "", "@goals[0].actual", "", "", "")
            .Line(LineKind.Banner, "分解目标自评", "", "", "", "", "", "", "", "")
            .Line(LineKind.Header, "一级指标", "权重", "二级指标", "三级指标", "年度指标值", "全年完成值", "分值", "得分", "偏差及原因分析");
        for (var i = 0; i < form.Indicators; i++)
            lines.Row(LineKind.Indicator, i, "@.level1", "@.level1_weight", "@.level2", "@.level3", "@.target", "@.actual", "@.weight", "@.score", "@.deviation");
        lines.Line(LineKind.Total, "总分", "", "", "", "@total.weight", "@total.score", "", "", "");
        return Finish(form, lines, "level1", "level1_weight", "level2");
    }

    /// <summary>部门（单位）整体支出预算绩效自评报告: table of contents, headings, two tables.</summary>
    public static PrintedForm Report(CleanForm form)
    {
        var lines = new LineBuilder(form);
        lines.Blank().Line(LineKind.Title, form["title"]).Line(LineKind.Year, $"（{form["fiscal_year"]} 年度）").Blank()
            .Line(LineKind.Head, $"部门（单位）名称：{form["unit_name"]}").Blank().Line(LineKind.Text, "目录").Blank();
        var headings = Enumerable.Range(0, 100).Select(i => form[$"sections[{i}].heading"]).TakeWhile(h => h.Length > 0).ToList();
        foreach (var heading in headings) lines.Line(LineKind.Text, heading, "3");
        lines.Blank();
        for (var i = 0; i < headings.Count; i++)
        {
            lines.Line(LineKind.Text, $"@sections[{i}].heading").Blank();
            if (form[$"sections[{i}].text"].Length > 0) lines.Line(LineKind.Text, $"@sections[{i}].text").Blank();
            if (headings[i].StartsWith("（五）", StringComparison.Ordinal)) ReportMoney(form, lines);
            if (headings[i].StartsWith("（三）社会", StringComparison.Ordinal)) ReportIndicators(form, lines);
        }
        return Finish(form, lines, "level1", "level2");
    }

    /// <summary>单位整体支出绩效目标申报表: nine cells and an empty one.</summary>
    public static PrintedForm Declaration(CleanForm form)
    {
        var lines = new LineBuilder(form);
        string[] tail = ["", "", "", "", ""];
        lines.Blank().Line(LineKind.Title, ["@title", "", .. tail]).Line(LineKind.Year, [$"({form["fiscal_year"]}年度)", "", .. tail]).Line(LineKind.Head, ["单位名称", "@unit_name", .. tail]);
        foreach (var key in (string[])["财政拨款方式", "单位职责", "年度履职目标"]) lines.Line(LineKind.Head, [key, "@attributes." + key, .. tail]);
        var tasks = Enumerable.Range(0, 3).ToList();
        lines.Line(LineKind.Banner, ["年度重点任务", "", .. tail]).Line(LineKind.Banner, ["任务名称", "主要内容（重点工作计划）", .. tail])
            .Line(LineKind.Text, [string.Join(" ", tasks.Select(i => form[$"tasks[{i}].name"])), string.Join(" ", tasks.Select(i => form[$"tasks[{i}].content"])), .. tail])
            .Line(LineKind.Banner, ["预算情况", "", .. tail]).Line(LineKind.MoneyHeader, ["内容", "预算情况", .. tail]);
        Money(form, lines, ["", "1、资金来源：", "", "2、资金结构：", ""], (i, label) => [label, "@.initial_budget", .. tail]);
        lines.Line(LineKind.Head, ["年末在职人数", "内设机构数", .. tail]).Line(LineKind.Head, ["@attributes.年末在职人数", "", "", "", "@attributes.内设机构数", "", ""])
            .Line(LineKind.Banner, ["分解目标", "", "", "", .. tail])
            .Line(LineKind.Header, "一级指标", "二级指标", "三级指标", "指标性质", "方向", "指标值", "计量单位", "指标解释", "评(扣)分标准");
        for (var i = 0; i < form.Indicators; i++)
            lines.Row(LineKind.Indicator, i, "@.level1", "@.level2", "@.level3", "@.kind", "@.direction", "@.target", "@.unit", "@.explanation", "@.scoring_rule");
        return Finish(form, lines, "level1", "level2");
    }

    private static void ReportMoney(CleanForm form, LineBuilder lines)
    {
        lines.Line(LineKind.MoneyHeader, "内容", "全年预算数", "全年执行数", "执行率");
        for (var i = 0; i < form.FundingRows; i++)
        {
            if (i == 1) lines.Line(LineKind.Banner, "1、资金来源", "", "", "");
            if (i == 3) lines.Line(LineKind.Banner, "2、资金结构", "", "", "");
            lines.Row(LineKind.Funding, i, "@.label", "@.full_year_budget", "@.executed", "@.execution_rate");
        }
        lines.Blank();
    }

    private static void ReportIndicators(CleanForm form, LineBuilder lines)
    {
        lines.Line(LineKind.Header, "一级指标", "一级权重", "二级指标", "二级权重", "三级指标", "年度指标值", "全年完成值", "原因分析", "自评分");
        for (var i = 0; i < form.Indicators; i++)
            lines.Row(LineKind.Indicator, i, "@.level1", "", "@.level2", "", "@.level3", "@.target", "@.actual", "@.deviation", "@.score");
        lines.Blank();
    }

    private static void Money(CleanForm form, LineBuilder lines, IReadOnlyList<string> headings, Func<int, string, IReadOnlyList<string>> cells)
    {
        for (var i = 0; i < form.FundingRows; i++) lines.Row(LineKind.Funding, i, cells(i, headings[i] + form[$"funding[{i}].label"]));
    }

    private static PrintedForm Finish(CleanForm form, LineBuilder lines, params IReadOnlyList<string> merged)
    {
        var printed = new PrintedForm(form, lines.Lines);
        foreach (var field in merged) MergedCells.PrintOnce(printed, field);
        // the heading of a money block may stand in the cell of its first row: whether it belongs to the label is open
        for (var i = 0; i < form.FundingRows; i++) printed.Open.Add($"funding[{i}].label");
        return printed;
    }
}
