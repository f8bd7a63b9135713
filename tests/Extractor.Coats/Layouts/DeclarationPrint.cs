using Extractor.Model.Records;

namespace Extractor.Coats.Layouts;

/// <summary>单位整体支出绩效目标申报表: head, tasks, money, counts and indicators of nine columns.</summary>
internal static class DeclarationPrint
{
    private static readonly string[] Counts = ["年末在职人数", "内设机构数"];

    public static PrintedTable Table(FormRecord form)
    {
        var table = new TableSetter(60, 66, 96, 50, 34, 50, 50, 60, 60);
        table.Row().Cell("单位名称", 2).Cell(form.UnitName?.Value, 7);
        foreach (var attribute in form.Attributes.Where(a => !Counts.Contains(a.Key))) table.Row().Cell(attribute.Key, 2).Cell(attribute.Value?.Value, 7);
        table.Row().Cell("年度重点任务", 9);
        table.Row().Cell("任务名称", 3).Cell("主要内容（重点工作计划）", 6);
        foreach (var task in form.Tasks) table.Row().Cell(task.Name?.Value, 3).Cell(task.Content?.Value, 6);
        table.Row().Cell("预算情况", 9);
        table.Row().Cell("内容", 3).Cell("预算情况", 6);
        foreach (var row in form.Funding) table.Row().Cell(row.Label?.Value, 3).Cell(row.InitialBudget.Print(), 6);
        table.Row().Cell(Counts[0], 4).Cell(Counts[1], 5);
        table.Row().Cell(form.Attributes.First(a => a.Key == Counts[0]).Value?.Value, 4).Cell(form.Attributes.First(a => a.Key == Counts[1]).Value?.Value, 5);
        table.Row().Cell("分解目标", 9);
        table.Row().Cells("一级指标", "二级指标", "三级指标", "指标性质", "方向", "指标值", "计量单位", "指标解释", "评(扣)分标准");
        for (var i = 0; i < form.Indicators.Count; i++) Line(table, form, i);
        return table.Done();
    }

    private static void Line(TableSetter table, FormRecord form, int i)
    {
        var line = form.Indicators[i];
        table.Row();
        if (FormPrint.LinesOf(form, i, FormPrint.First) is > 0 and var first) table.Cell(line.Level1?.Value, 1, first);
        if (FormPrint.LinesOf(form, i, FormPrint.Both) is > 0 and var second) table.Cell(line.Level2?.Value, 1, second);
        table.Cells(line.Level3?.Value, line.Kind?.Value, line.Direction?.Value, line.Target?.Value, line.Unit?.Value, line.Explanation?.Value, line.ScoringRule?.Value);
    }
}
