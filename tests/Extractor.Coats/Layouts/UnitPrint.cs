using Extractor.Model.Records;

namespace Extractor.Coats.Layouts;

/// <summary>部门（单位）整体支出绩效自评表: nine columns, level 1 with its weight.</summary>
internal static class UnitPrint
{
    public static PrintedTable Table(FormRecord form)
    {
        var table = new TableSetter(54, 38, 66, 96, 72, 60, 46, 46, 60);
        table.Row().Cell("部门名称", 2).Cell(form.UnitName?.Value, 2);
        foreach (var attribute in form.Attributes) table.Cell(attribute.Key, 2).Cell(attribute.Value?.Value, 3);
        table.Row().Cell($"整体支出规模（{form.MoneyUnit?.Value}）", 2, form.Funding.Count + 1).Cell("", 2).Cell("全年预算数", 2).Cell("全年执行数", 2).Cell("执行率(%)");
        foreach (var row in form.Funding)
            table.Row().Cell(row.Label?.Value, 2).Cell(row.FullYearBudget.Print(), 2).Cell(row.Executed.Print(), 2).Cell(row.ExecutionRate.Print());
        foreach (var goal in form.Goals)
        {
            table.Row().Cell("年度总目标", 1, 2).Cell("年初设定目标", 4).Cell("全年完成情况", 4);
            table.Row().Cell(goal.Expected?.Value, 4).Cell(goal.Actual?.Value, 4);
        }
        table.Row().Cell("分解目标自评", 9);
        table.Row().Cells("一级指标", "权重", "二级指标", "三级指标", "年度指标值", "全年完成值", "分值", "得分", "偏差及原因分析");
        for (var i = 0; i < form.Indicators.Count; i++) Line(table, form, i);
        table.Row().Cell("总分", 6).Cells(form.TotalWeight.Print(), form.TotalScore.Print());
        return table.Done();
    }

    private static void Line(TableSetter table, FormRecord form, int i)
    {
        var line = form.Indicators[i];
        table.Row();
        if (FormPrint.LinesOf(form, i, FormPrint.First) is > 0 and var first) table.Cell(line.Level1?.Value, 1, first).Cell(line.Level1Weight.Print(), 1, first);
        if (FormPrint.LinesOf(form, i, FormPrint.Both) is > 0 and var second) table.Cell(line.Level2?.Value, 1, second);
        // The note on the indicators of input management lies over their three columns of text and all their lines.
        if (line.Level3 is { } note && NoteLines(form, i) is > 1 and var lines) table.Cell(note.Value, 3, lines);
        else if (!IsUnderNote(form, i)) table.Cells(line.Level3?.Value, line.Target?.Value, line.Actual?.Value);
        table.Cells(line.Weight.Print(), line.Score.Print(), line.Deviation?.Value);
    }

    private static int NoteLines(FormRecord form, int line)
    {
        var end = line + 1;
        while (end < form.Indicators.Count && form.Indicators[end].Level3 is null && FormPrint.First(form.Indicators[end]) == FormPrint.First(form.Indicators[line])) end++;
        return form.Indicators[line].Target is null ? end - line : 1;
    }

    private static bool IsUnderNote(FormRecord form, int line) => form.Indicators[line].Level3 is null && line > 0 && FormPrint.First(form.Indicators[line - 1]) == FormPrint.First(form.Indicators[line]);
}
