using System.Globalization;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>The content of a page with a project form (财政项目支出绩效自评表): money, goals, ten indicators; figures and names differ from page to page.</summary>
internal static class FormPage
{
    private const double Top = 90, RowHeight = 30, FontSize = 9;

    /// <summary>Left borders of the nine columns, and the right one of the last.</summary>
    private static readonly double[] Columns = [40, 75, 120, 180, 275, 340, 400, 445, 490, 555];

    private static readonly (string Level1, int Rows, string Level2, string Name, string Target, string Actual)[] Indicators =
    [
        ("产出指标", 4, "数量指标", "维修设备数量", "≥{0}(台)", "{1}台"), ("", 0, "数量指标", "组织培训次数", "≥{0}(次)", "{1}次"),
        ("", 0, "质量指标", "验收合格率", "≥90%", "100%"), ("", 0, "时效指标", "完成及时率", "=100%", "100%"),
        ("效益指标", 4, "经济效益指标", "节约成本比例", "≥5%", "6%"), ("", 0, "社会效益指标", "服务居民人数", "≥{0}(人)", "{1}人"),
        ("", 0, "社会效益指标", "有责投诉次数", "≤2(次)", "0次"), ("", 0, "可持续影响指标", "管理制度健全", "健全", "健全"),
        ("满意度指标", 2, "服务对象满意度指标", "居民满意度", "≥90%", "96%"), ("", 0, "服务对象满意度指标", "单位满意度", "≥90%", "95%"),
    ];

    /// <summary>The content stream of a page by its number.</summary>
    public static string Content(int number)
    {
        var page = new StringBuilder("0.5 w\n");
        Text(page, 220, 60, "财政项目支出绩效自评表");
        Text(page, 265, 78, "（2024年度）");
        var row = Head(page, number);
        row = Money(page, row, number);
        row = Goals(page, row);
        row = Lines(page, row, number);
        Cells(page, row, (0, 6, "总分"), (6, 7, "100"), (7, 8, "100"), (8, 9, ""));
        return page.ToString();
    }

    private static int Head(StringBuilder page, int number)
    {
        Cells(page, 0, (0, 2, "项目名称"), (2, 9, $"公共设施维护经费（第{number}标段）"));
        Cells(page, 1, (0, 2, "主管部门"), (2, 4, "城市建设管理局"), (4, 5, "实施单位"), (5, 9, $"第{number}养护所"));
        return 2;
    }

    private static int Money(StringBuilder page, int row, int number)
    {
        var (budget, spent) = (Money(100000 + number), Money(90000 + number));
        var rate = Math.Round((90000m + number) / (100000m + number) * 100, 2).ToString("F2", CultureInfo.InvariantCulture);
        Cell(page, row, 5, 0, 2, "项目资金（万元）");
        Cells(page, row, (2, 3, ""), (3, 4, "年初预算数"), (4, 5, "全年预算数"), (5, 6, "全年执行数"), (6, 7, "分值"), (7, 8, "执行率(%)"), (8, 9, "得分"));
        Cells(page, row + 1, (2, 3, "年度资金总额"), (3, 4, budget), (4, 5, budget), (5, 6, spent), (6, 7, "10"), (7, 8, rate), (8, 9, "10"));
        Cells(page, row + 2, (2, 3, "其中：财政拨款"), (3, 4, budget), (4, 5, budget), (5, 6, spent), (6, 7, "—"), (7, 8, rate), (8, 9, "—"));
        Cells(page, row + 3, (2, 3, "上年结转资金"), (3, 4, ""), (4, 5, ""), (5, 6, ""), (6, 7, "—"), (7, 8, ""), (8, 9, "—"));
        Cells(page, row + 4, (2, 3, "其他资金"), (3, 4, ""), (4, 5, ""), (5, 6, ""), (6, 7, "—"), (7, 8, ""), (8, 9, "—"));
        return row + 5;
    }

    private static int Goals(StringBuilder page, int row)
    {
        Cell(page, row, 2, 0, 2, "年度总体目标");
        Cells(page, row, (2, 5, "预期目标"), (5, 9, "实际完成情况"));
        Cells(page, row + 1, (2, 5, "保障公共设施正常运行，及时消除隐患。"), (5, 9, "各项维护任务已按计划完成。"));
        return row + 2;
    }

    private static int Lines(StringBuilder page, int row, int number)
    {
        Cell(page, row, Indicators.Length + 1, 0, 1, "绩效指标");
        Cells(page, row, (1, 2, "一级指标"), (2, 3, "二级指标"), (3, 4, "三级指标"), (4, 5, "年度指标值"), (5, 6, "实际完成值"), (6, 7, "分值"), (7, 8, "得分"), (8, 9, "偏差原因"));
        foreach (var line in Indicators)
        {
            row++;
            if (line.Rows > 0) Cell(page, row, line.Rows, 1, 2, line.Level1);
            string Filled(string text) => string.Format(CultureInfo.InvariantCulture, text, number, number + 3);
            Cells(page, row, (2, 3, line.Level2), (3, 4, line.Name), (4, 5, Filled(line.Target)), (5, 6, Filled(line.Actual)), (6, 7, "9"), (7, 8, "9"), (8, 9, ""));
        }
        return row + 1;
    }

    private static string Money(int hundredths) => (hundredths / 100m).ToString("N2", CultureInfo.InvariantCulture);

    private static void Cells(StringBuilder page, int row, params (int From, int To, string Text)[] cells)
    {
        foreach (var (from, to, text) in cells) Cell(page, row, 1, from, to, text);
    }

    private static void Cell(StringBuilder page, int row, int rows, int from, int to, string text)
    {
        var (x, y, width, height) = (Columns[from], Top + row * RowHeight, Columns[to] - Columns[from], rows * RowHeight);
        page.Append(CultureInfo.InvariantCulture, $"{x} {842 - y - height} {width} {height} re S\n");
        var perLine = Math.Max(2, (int)((width - 4) / FontSize));
        var count = (text.Length + perLine - 1) / perLine; // lines of like length: PDFium leaves out a lone character without a shape
        var lines = text.Chunk(Math.Max(1, (text.Length + count - 1) / Math.Max(1, count))).Select(c => new string(c)).ToList();
        for (var i = 0; i < lines.Count; i++) Text(page, x + 2, y + height / 2 + (i - lines.Count / 2.0 + 0.9) * FontSize, lines[i]);
    }

    private static void Text(StringBuilder page, double x, double y, string text)
    {
        if (text.Length == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"BT /F {FontSize} Tf {x} {842 - y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");
    }
}
