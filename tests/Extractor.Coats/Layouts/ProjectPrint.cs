using Extractor.Model.Records;

namespace Extractor.Coats.Layouts;

/// <summary>项目支出绩效自评表: eight columns of the indicator table beside one for the captions.</summary>
internal static class ProjectPrint
{
    public static PrintedTable Table(FormRecord form)
    {
        var table = new TableSetter(40, 52, 64, 96, 64, 64, 44, 44, 70);
        table.Row().Cell("项目名称", 2).Cell(form.ProjectName?.Value, 7);
        table.Row().Cell("主管部门", 2).Cell(form.CompetentDepartment?.Value, 3).Cell("实施单位").Cell(form.ImplementingUnit?.Value, 3);
        table.Row().Cell($"项目资金（{form.MoneyUnit?.Value}）", 2, form.Funding.Count + 1).Cells("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率(%)", "得分");
        foreach (var row in form.Funding)
            table.Row().Cell(row.Label?.Value).Cells(row.InitialBudget.Print(), row.FullYearBudget.Print(), row.Executed.Print(), row.Weight.PrintOrDash(), row.ExecutionRate.Print(), row.Score.PrintOrDash());
        foreach (var goal in form.Goals)
        {
            table.Row().Cell("年度总体目标", 1, 2).Cell("预期目标", 4).Cell("实际完成情况", 4);
            table.Row().Cell(goal.Expected?.Value, 4).Cell(goal.Actual?.Value, 4);
        }
        table.Row().Cell("绩效指标", 1, form.Indicators.Count + 1).Cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        for (var i = 0; i < form.Indicators.Count; i++) Line(table, form, i);
        table.Row().Cell("总分", 6).Cells(form.TotalWeight.Print(), form.TotalScore.Print());
        if (form.Grade is { } grade) table.Row().Cell("评分等级", 6).Cell(grade.Value, 3);
        return table.Done();
    }

    private static void Line(TableSetter table, FormRecord form, int i)
    {
        var line = form.Indicators[i];
        table.Row();
        if (FormPrint.LinesOf(form, i, FormPrint.First) is > 0 and var first) table.Cell(line.Level1?.Value, 1, first);
        if (FormPrint.LinesOf(form, i, FormPrint.Both) is > 0 and var second) table.Cell(line.Level2?.Value, 1, second);
        table.Cells(line.Level3?.Value, line.Target?.Value, line.Actual?.Value, line.Weight.Print(), line.Score.Print(), line.Deviation?.Value);
    }
}
