using Extractor.Garbling.Forms;

namespace Extractor.Garbling.Printing;

/// <summary>Sets 项目支出绩效自评表 on a page without rulings: labels wrapped in narrow cells, each row's values at half height of its labels.</summary>
public sealed class LooseProject
{
    private static readonly (string Field, int Column, int Width)[] MoneyColumns =
        [("initial_budget", 26, 13), ("full_year_budget", 40, 13), ("executed", 54, 13), ("weight", 68, 7), ("execution_rate", 76, 9), ("score", 86, 7)];
    private static readonly (string Field, int Column, int Width)[] IndicatorColumns =
        [("level3", 12, 22), ("target", 36, 14), ("actual", 51, 14), ("weight", 66, 6), ("score", 74, 6), ("deviation", 82, 16)];

    private readonly CleanForm _form;
    private readonly string _dash;
    private readonly LoosePage _page = new();

    private LooseProject(CleanForm form, string dash)
    {
        _form = form;
        _dash = dash;
    }

    /// <summary>The form on a page.</summary>
    public static LoosePage Set(CleanForm form, string dash)
    {
        var printer = new LooseProject(form, dash);
        printer.Head();
        printer.Money();
        printer.Goals();
        printer.Indicators();
        printer.Foot();
        return printer._page;
    }

    private void Head()
    {
        Row((_form["title"], 36, 40));
        Row(($"({_form["fiscal_year"]}年度)", 40, 30));
        Row(("项目名称", 1, 9), (_form["project_name"], 26, 60));
        Row(("主管部门", 1, 9), (_form["competent_department"], 12, 40), ("实施单位", 54, 9), (_form["implementing_unit"], 64, 40));
    }

    private void Money()
    {
        var weight = _dash == "-" ? "分数" : "分值";
        Row([("", 0, 9), .. MoneyColumns.Zip(["年初预算数", "全年预算数", "全年执行数", weight, "执行率(%)", "得分"], (c, text) => (text, c.Column, c.Width))]);
        var from = _page.Bottom;
        for (var i = 0; i < _form.FundingRows; i++)
        {
            var path = $"funding[{i}]";
            string Value(string field) => _form[$"{path}.{field}"] is { Length: > 0 } text ? text : i > 0 && field is "weight" or "score" ? _dash : "";
            Row([(_form[path + ".label"], 11, 22), .. MoneyColumns.Select(c => (Value(c.Field), c.Column, c.Width))]);
        }
        _page.Set($"项目资金({_form["money_unit"]})", 0, 8, from, _page.Bottom);
    }

    private void Goals()
    {
        var from = _page.Bottom;
        Row(("预期目标", 24, 10), ("实际完成情况", 66, 14));
        var height = 2 * Math.Max(LoosePage.Lines(_form["goals[0].expected"], 44), LoosePage.Lines(_form["goals[0].actual"], 44));
        _page.Set(_form["goals[0].expected"], 6, 44, _page.Bottom, _page.Bottom + height);
        _page.Set(_form["goals[0].actual"], 52, 44, _page.Bottom, _page.Bottom + height);
        _page.Bottom += height;
        _page.Set("年度总体目标", 0, 4, from, _page.Bottom);
    }

    private void Indicators()
    {
        Row([("一级指标", 0, 4), ("二级指标", 6, 4), .. IndicatorColumns.Zip(["三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"], (c, text) => (text, c.Column, c.Width))]);
        for (var i = 0; i < _form.Indicators;)
        {
            var (from, first) = (_page.Bottom, i);
            while (i < _form.Indicators && Same(i, first, "level1")) i = Level2(i);
            _page.Set(_form[$"indicators[{first}].level1"], 0, 4, from, _page.Bottom);
        }
    }

    private int Level2(int first)
    {
        var next = first;
        while (next < _form.Indicators && Same(next, first, "level1") && Same(next, first, "level2")) next++;
        var label = _form[$"indicators[{first}].level2"];
        var least = 2 * LoosePage.Lines(label, 4) / (next - first);
        var from = _page.Bottom;
        for (var i = first; i < next; i++)
        {
            var height = Math.Max(least, 2 * IndicatorColumns.Max(c => LoosePage.Lines(_form[$"indicators[{i}].{c.Field}"], c.Width)));
            foreach (var (field, column, width) in IndicatorColumns)
                if (_form[$"indicators[{i}].{field}"] is { Length: > 0 } text) _page.Set(text, column, width, _page.Bottom, _page.Bottom + height);
            _page.Bottom += height;
        }
        _page.Bottom = Math.Max(_page.Bottom, from + 2 * LoosePage.Lines(label, 4));
        _page.Set(label, 6, 4, from, _page.Bottom);
        return next;
    }

    private void Foot()
    {
        Row(("总分", 30, 6), (_form["total.weight"], 66, 6), (_form["total.score"], 74, 6));
        if (_form["grade"].Length > 0) Row(("评分等级", 28, 10), (_form["grade"], 60, 6));
    }

    private bool Same(int a, int b, string field) => _form[$"indicators[{a}].{field}"] == _form[$"indicators[{b}].{field}"];

    private void Row(params IReadOnlyList<(string Text, int Column, int Width)> cells)
    {
        var height = 2 * cells.Max(c => LoosePage.Lines(c.Text, c.Width));
        foreach (var (text, column, width) in cells)
            if (text.Length > 0) _page.Set(text, column, width, _page.Bottom, _page.Bottom + height);
        _page.Bottom += height;
    }
}
