using Extractor.Model.Records;

namespace Extractor.Coats.Layouts;

/// <summary>部门（单位）整体支出预算绩效自评报告: headings, paragraphs, and the tables of money and indicators where the text speaks of them.</summary>
internal static class ReportPrint
{
    private const string BeforeMoney = "预算及执行情况";
    private const string BeforeIndicators = "社会满意度";

    public static IEnumerable<PrintedBlock> Blocks(FormRecord form)
    {
        yield return new($"部门（单位）名称：{form.UnitName?.Value}", null);
        foreach (var section in form.Sections)
        {
            if (section.Heading is { } heading) yield return new(heading.Value, null);
            foreach (var paragraph in section.Text?.Value.Split('\n') ?? []) yield return new(paragraph, null);
            if (section.Heading?.Value.Contains(BeforeMoney, StringComparison.Ordinal) == true) yield return new(null, Money(form));
            if (section.Heading?.Value.Contains(BeforeIndicators, StringComparison.Ordinal) == true) yield return new(null, Indicators(form));
        }
    }

    private static PrintedTable Money(FormRecord form)
    {
        var table = new TableSetter(200, 100, 100, 80);
        table.Row().Cells("内容", "全年预算数", "全年执行数", "执行率");
        foreach (var row in form.Funding)
            table.Row().Cells(row.Label?.Value, row.FullYearBudget.Print(), row.Executed.Print(), row.ExecutionRate.Print());
        return table.Done();
    }

    private static PrintedTable Indicators(FormRecord form)
    {
        var table = new TableSetter(54, 38, 66, 38, 90, 70, 60, 80, 46);
        table.Row().Cells("一级指标", "一级权重", "二级指标", "二级权重", "三级指标", "年度指标值", "全年完成值", "原因分析", "自评分");
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var line = form.Indicators[i];
            table.Row();
            if (FormPrint.LinesOf(form, i, FormPrint.First) is > 0 and var first) table.Cell(line.Level1?.Value, 1, first).Cell(line.Level1Weight.Print(), 1, first);
            if (FormPrint.LinesOf(form, i, FormPrint.Both) is > 0 and var second) table.Cell(line.Level2?.Value, 1, second).Cell(line.Level2Weight.Print(), 1, second);
            table.Cells(line.Level3?.Value, line.Target?.Value, line.Actual?.Value, line.Deviation?.Value, line.Score.Print());
        }
        return table.Done();
    }
}
