using Extractor.Garbling.Forms;

namespace Extractor.Scanning.Paper;

/// <summary>Lays forms out as their offices print them: a table whose cells say exactly what the form's author meant.</summary>
public static class FormPaper
{
    private const string Note = "根据沪财绩";

    /// <summary>The lines above the table.</summary>
    public static IReadOnlyList<string> Titles(CleanForm form) => [form["title"], $"（{form["fiscal_year"]}年度）"];

    /// <summary>项目支出绩效自评表: eight columns of the indicator table beside one for the captions.</summary>
    public static PaperTable Project(CleanForm form, string dash)
    {
        var cells = new List<PaperCell>
        {
            new(0, 0, "项目名称", ColumnSpan: 2), new(0, 2, form["project_name"], ColumnSpan: 7),
            new(1, 0, "主管部门", ColumnSpan: 2), new(1, 2, form["competent_department"], ColumnSpan: 3),
            new(1, 5, "实施单位"), new(1, 6, form["implementing_unit"], ColumnSpan: 3),
            new(2, 0, $"项目资金（{form["money_unit"]}）", RowSpan: form.FundingRows + 1, ColumnSpan: 2), new(2, 2, ""),
        };
        AddRow(cells, 2, 3, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率(%)", "得分");
        for (var i = 0; i < form.FundingRows; i++)
        {
            string Of(string field) => form[$"funding[{i}].{field}"];
            AddRow(cells, 3 + i, 2, Of("label"), Of("initial_budget"), Of("full_year_budget"), Of("executed"), i == 0 ? Of("weight") : dash, Of("execution_rate"), i == 0 ? Of("score") : dash);
        }
        var row = 3 + form.FundingRows;
        cells.AddRange([
            new(row, 0, "年度总体目标", RowSpan: 2), new(row, 1, "预期目标", ColumnSpan: 4), new(row, 5, "实际完成情况", ColumnSpan: 4),
            new(row + 1, 1, form["goals[0].expected"], ColumnSpan: 4, Left: true), new(row + 1, 5, form["goals[0].actual"], ColumnSpan: 4, Left: true),
            new(row + 2, 0, "绩效指标", RowSpan: form.Indicators + 1),
        ]);
        row += 2;
        AddRow(cells, row, 1, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        AddIndicators(cells, form, row + 1, [(1, "level1"), (2, "level2")], [(3, "level3"), (4, "target"), (5, "actual"), (6, "weight"), (7, "score"), (8, "deviation")]);
        row += 1 + form.Indicators;
        cells.AddRange([new(row, 0, "总分", ColumnSpan: 6), new(row, 6, form["total.weight"]), new(row, 7, form["total.score"]), new(row, 8, "")]);
        if (form["grade"].Length > 0) cells.AddRange([new(row + 1, 0, "评分等级", ColumnSpan: 6), new(row + 1, 6, form["grade"], ColumnSpan: 3)]);
        return new([40, 52, 64, 96, 64, 64, 44, 44, 70], cells);
    }

    /// <summary>部门（单位）整体支出绩效自评表: nine columns, level 1 with its weight.</summary>
    public static PaperTable Unit(CleanForm form)
    {
        var cells = new List<PaperCell>
        {
            new(0, 0, "部门名称", ColumnSpan: 2), new(0, 2, form["unit_name"], ColumnSpan: 2),
            new(0, 4, "下属单位个数", ColumnSpan: 2), new(0, 6, form["attributes.下属单位个数"], ColumnSpan: 3),
            new(1, 0, $"整体支出规模（{form["money_unit"]}）", RowSpan: form.FundingRows + 1, ColumnSpan: 2), new(1, 2, "", ColumnSpan: 2),
            new(1, 4, "全年预算数", ColumnSpan: 2), new(1, 6, "全年执行数", ColumnSpan: 2), new(1, 8, "执行率(%)"),
        };
        for (var i = 0; i < form.FundingRows; i++)
        {
            string Of(string field) => form[$"funding[{i}].{field}"];
            cells.AddRange([
                new(2 + i, 2, Of("label"), ColumnSpan: 2), new(2 + i, 4, Of("full_year_budget"), ColumnSpan: 2),
                new(2 + i, 6, Of("executed"), ColumnSpan: 2), new(2 + i, 8, Of("execution_rate")),
            ]);
        }
        var row = 2 + form.FundingRows;
        cells.AddRange([
            new(row, 0, "年度总目标", RowSpan: 2), new(row, 1, "年初设定目标", ColumnSpan: 4), new(row, 5, "全年完成情况", ColumnSpan: 4),
            new(row + 1, 1, form["goals[0].expected"], ColumnSpan: 4, Left: true), new(row + 1, 5, form["goals[0].actual"], ColumnSpan: 4, Left: true),
            new(row + 2, 0, "分解目标自评", ColumnSpan: 9),
        ]);
        AddRow(cells, row + 3, 0, "一级指标", "权重", "二级指标", "三级指标", "年度指标值", "全年完成值", "分值", "得分", "偏差及原因分析");
        row += 4;
        AddIndicators(cells, form, row, [(0, "level1"), (1, "level1_weight"), (2, "level2")], [(3, "level3"), (4, "target"), (5, "actual"), (6, "weight"), (7, "score"), (8, "deviation")]);
        row += form.Indicators;
        cells.AddRange([new(row, 0, "总分", ColumnSpan: 6), new(row, 6, form["total.weight"]), new(row, 7, form["total.score"]), new(row, 8, "")]);
        return new([54, 38, 66, 96, 72, 60, 46, 46, 60], cells);
    }

    private static void AddRow(List<PaperCell> cells, int row, int column, params IReadOnlyList<string> texts) =>
        cells.AddRange(texts.Select((t, i) => new PaperCell(row, column + i, t)));

    private static void AddIndicators(List<PaperCell> cells, CleanForm form, int row, (int Column, string Field)[] labels, (int Column, string Field)[] fields)
    {
        var noted = 0;
        for (var i = 0; i < form.Indicators; i++)
        {
            if (i >= noted && form[$"indicators[{i}].level3"].StartsWith(Note, StringComparison.Ordinal)) noted = AddNote(cells, form, row, i, fields);
            foreach (var (column, field) in fields)
                if (i >= noted || field is "weight" or "score" or "deviation") cells.Add(new(row + i, column, form[$"indicators[{i}].{field}"]));
        }
        foreach (var (column, _) in labels)
            for (var from = 0; from < form.Indicators;)
            {
                var to = from + 1;
                while (to < form.Indicators && Label(form, labels, column, to) == Label(form, labels, column, from)) to++;
                cells.Add(new(row + from, column, form[$"indicators[{from}].{labels.First(l => l.Column == column).Field}"], RowSpan: to - from));
                from = to;
            }
    }

    // The note on the indicators of input management lies over their three columns of text and all their lines.
    private static int AddNote(List<PaperCell> cells, CleanForm form, int row, int i, (int Column, string Field)[] fields)
    {
        var to = i;
        while (to < form.Indicators && form[$"indicators[{to}].level1"] == form[$"indicators[{i}].level1"]) to++;
        cells.Add(new(row + i, fields[0].Column, form[$"indicators[{i}].level3"], RowSpan: to - i, ColumnSpan: 3));
        return to;
    }

    // A label and those left of it: a merged cell ends where one of them changes.
    private static string Label(CleanForm form, (int Column, string Field)[] labels, int column, int line) =>
        string.Join('|', labels.Where(l => l.Column <= column).Select(l => form[$"indicators[{line}].{l.Field}"]));
}
