using Extractor.Garbling.Forms;

namespace Extractor.Garbling.Printing;

/// <summary>Prints 项目支出绩效自评表: on nine cells as seed 001, or on the wider grid of seed 002 whose lines run through the labels.</summary>
public static class ProjectPrinter
{
    /// <summary>The nine-cell grid.</summary>
    public static PrintedForm Narrow(CleanForm form, Issuer issuer)
    {
        var lines = new LineBuilder(form);
        lines.Blank().Line(LineKind.Title, "# " + form["title"]).Blank().Line(LineKind.Year, $"({issuer.Year}年度)").Blank()
            .Line(LineKind.Head, "项目名称", "@project_name", "", "", "", "", "", "", "")
            .Line(LineKind.Head, "主管部门", "@competent_department", "", "", "实施单位", "@implementing_unit", "", "", "")
            .Line(LineKind.MoneyHeader, $"项目资金 ({issuer.MoneyUnit})", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率(%)", "得分", "");
        for (var i = 0; i < form.FundingRows; i++)
            lines.Row(LineKind.Funding, i, "", "@.label", "@.initial_budget", "@.full_year_budget", "@.executed", "@.weight", "@.execution_rate", "@.score", "");
        lines.Line(LineKind.GoalHeader, "年度 总体 目标", "预期目标", "", "", "实际完成情况", "", "", "", "")
            .Line(LineKind.Goal, "", "@goals[0].expected", "", "", "@goals[0].actual", "", "", "", "")
            .Line(LineKind.Header, "绩效 指标", "一级指标", "二级指标", "三级指标", "年度 指标值", "实际 完成值", "分值", "得分", "偏差原因分析及改 进措施");
        for (var i = 0; i < form.Indicators; i++)
            lines.Row(LineKind.Indicator, i, "", "@.level1", "@.level2", "@.level3", "@.target", "@.actual", "@.weight", "@.score", "@.deviation");
        lines.Line(LineKind.Total, "", "总分", "", "", "", "", "@total.weight", "@total.score", "");
        if (form["grade"].Length > 0) lines.Line(LineKind.Grade, "", "评分等级", "", "", "", "@grade", "", "", "");
        return Finish(form, lines, issuer);
    }

    /// <summary>The grid of ten cells: level 3 lies over two of them, 执行数 too.</summary>
    public static PrintedForm Wide(CleanForm form, Issuer issuer)
    {
        var lines = new LineBuilder(form);
        lines.Blank().Line(LineKind.Title, "", "", "", "", "@title", "", "", "", "", "").Line(LineKind.Year, "", "", "", "", $"({issuer.Year}年度)", "", "", "", "", "")
            .Line(LineKind.Head, "项目名称", "", "@project_name", "", "", "", "", "", "", "")
            .Line(LineKind.Head, "主管部门", "", "@competent_department", "", "", "实施单位", "", "@implementing_unit", "", "")
            .Line(LineKind.MoneyHeader, $"项目资金 ({issuer.MoneyUnit})", "", "", "年初预算数", "全年预算数", "全年执行数", "", "分数", "执行率(%)", "得分");
        for (var i = 0; i < form.FundingRows; i++)
            lines.Row(LineKind.Funding, i, "", "", "@.label", "@.initial_budget", "@.full_year_budget", "@.executed", "", "@.weight", "@.execution_rate", "@.score");
        lines.Line(LineKind.GoalHeader, "", "", "预期目标", "", "", "", "实际完成情况", "", "", "")
            .Line(LineKind.Goal, "年度 总体 目标", "@goals[0].expected", "", "", "", "", "@goals[0].actual", "", "", "")
            .Line(LineKind.Header, "一级 指标", "二级 指标", "三级指标", "", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析 及改进措施", "");
        for (var i = 0; i < form.Indicators; i++)
            lines.Row(LineKind.Indicator, i, "@.level1", "@.level2", "@.level3", "", "@.target", "@.actual", "@.weight", "@.score", "@.deviation", "");
        lines.Line(LineKind.Total, "", "", "", "总分", "", "", "@total.weight", "@total.score", "", "");
        if (form["grade"].Length > 0) lines.Line(LineKind.Grade, "评分等级", "", "", "", "@grade", "", "", "", "", "");
        return Finish(form, lines, issuer);
    }

    private static PrintedForm Finish(CleanForm form, LineBuilder lines, Issuer issuer)
    {
        var printed = new PrintedForm(form, lines.Lines);
        MergedCells.PrintOnce(printed, "level1");
        MergedCells.PrintOnce(printed, "level2");
        foreach (var line in printed.Of(LineKind.Funding).Where(l => l.Row > 0))
            foreach (var cell in line.Cells.Where(c => c.Field is "weight" or "score")) cell.Text = issuer.Dash;
        return printed;
    }
}
