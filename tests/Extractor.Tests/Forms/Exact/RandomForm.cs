using System.Globalization;
using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;

namespace Extractor.Tests.Forms.Exact;

/// <summary>A line of the indicator table as it is printed.</summary>
internal sealed record PrintedIndicator(string Level1, string Level2, string Level3, string Target, string Actual, string Weight, string Score, string Deviation);

/// <summary>A self-evaluation with random contents, headings, columns and widths: what is printed, and how.</summary>
internal sealed class RandomForm
{
    private static readonly string[] Syllables = ["城市", "管理", "服务", "公共", "宣传", "培训", "设备", "网络", "文化", "教育", "维护", "治理", "环境", "社区", "数据", "平台"];
    private static readonly (string Level1, string[] Level2)[] Levels =
        [("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]), ("效益指标", ["经济效益指标", "社会效益指标", "可持续影响指标"]), ("满意度指标", ["服务对象满意度指标"])];

    private readonly Random _random;

    /// <summary>The form of a seed.</summary>
    public RandomForm(int seed)
    {
        _random = new(seed);
        (Project, Department, Expected, Actual) = (Name(4), Name(3) + "局", Prose(), Prose());
        Funding = [.. new[] { "年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金" }.Select(l => (l, Enumerable.Range(0, 3).Select(_ => Money()).ToArray()))];
        Indicators = [.. Levels.SelectMany(l => l.Level2.SelectMany(l2 => Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Indicator(l.Level1, l2))))];
        Columns = [.. new[] { Pick("年度指标值", "指标值", "年初目标值(A)"), Pick("实际完成值", "全年实际值(B)"), Pick("分值", "权重"), Pick("得分", "自评分"), Pick("偏差原因分析及改进措施", "未完成原因分析") }];
        Order = _random.Next(2) == 0 ? [0, 1, 2, 3, 4] : [2, 0, 1, 3, 4];
    }

    /// <summary>项目名称</summary>
    public string Project { get; }

    /// <summary>主管部门</summary>
    public string Department { get; }

    /// <summary>预期目标</summary>
    public string Expected { get; }

    /// <summary>实际完成情况</summary>
    public string Actual { get; }

    /// <summary>Rows of the money block: label and three figures.</summary>
    public IReadOnlyList<(string Label, string[] Figures)> Funding { get; }

    /// <summary>The indicator lines.</summary>
    public IReadOnlyList<PrintedIndicator> Indicators { get; }

    private string[] Columns { get; }

    private int[] Order { get; }

    /// <summary>Prints the form, as one table or the indicators as a table of their own.</summary>
    public void Print(TablePrinter printer)
    {
        printer.Title("项目支出绩效自评表");
        printer.Title("（2024年度）");
        double[] weights = [1.1, 1.1, 1.2, 1.2, 1.3, 1, 1, 1.4];
        var widths = weights.Select(w => w * (0.9 + (0.2 * _random.NextDouble()))).ToArray();
        widths = [.. widths.Select(w => 495 * w / widths.Sum())];
        if (_random.Next(3) == 0)
        {
            printer.Table(widths, Head());
            printer.Table(widths, [.. IndicatorRows(), Total()], header: 1);
        }
        else printer.Table(widths, [.. Head(), .. IndicatorRows(), Total()]);
    }

    private List<IReadOnlyList<PrintedCell>> Head()
    {
        var rows = new List<IReadOnlyList<PrintedCell>>
        {
            new PrintedCell[] { new("项目名称", 0, 2), new(Project, 2, 6) },
            new PrintedCell[] { new("主管部门", 0, 2), new(Department, 2, 2), new("实施单位", 4), new(Department, 5, 3) },
            new PrintedCell[] { new("项目资金（万元）", 0, 2, Funding.Count + 1), new("年初预算数", 4), new("全年预算数", 5), new("全年执行数", 6, 2) },
        };
        rows.AddRange(Funding.Select(f => new PrintedCell[] { new(f.Label, 2, 2), new(f.Figures[0], 4), new(f.Figures[1], 5), new(f.Figures[2], 6, 2) }));
        rows[2] = [.. rows[2], new PrintedCell("", 2, 2)];
        rows.Add(new PrintedCell[] { new("年度总体目标", 0, 1, 2), new("预期目标", 1, 4), new("实际完成情况", 5, 3) });
        rows.Add(new PrintedCell[] { new(Expected, 1, 4), new(Actual, 5, 3) });
        return rows;
    }

    private IEnumerable<IReadOnlyList<PrintedCell>> IndicatorRows()
    {
        yield return [new("一级指标", 0), new("二级指标", 1), new("三级指标", 2), .. Order.Select((c, i) => new PrintedCell(Columns[c], 3 + i))];
        for (var i = 0; i < Indicators.Count; i++)
        {
            var line = Indicators[i];
            var cells = new List<PrintedCell>();
            if (i == 0 || Indicators[i - 1].Level1 != line.Level1) cells.Add(new(line.Level1, 0, 1, Indicators.Count(o => o.Level1 == line.Level1)));
            if (i == 0 || Indicators[i - 1].Level2 != line.Level2) cells.Add(new(line.Level2, 1, 1, Indicators.Count(o => o.Level2 == line.Level2)));
            cells.Add(new(line.Level3, 2));
            string[] values = [line.Target, line.Actual, line.Weight, line.Score, line.Deviation];
            cells.AddRange(Order.Select((c, k) => new PrintedCell(values[c], 3 + k)));
            yield return cells;
        }
    }

    private PrintedCell[] Total()
    {
        var (weight, score) = (3 + Array.IndexOf(Order, 2), 3 + Array.IndexOf(Order, 3));
        return [new("总分", 0, weight), new("100", weight), .. score > weight + 1 ? [new PrintedCell("", weight + 1, score - weight - 1)] : Array.Empty<PrintedCell>(), new("96.50", score), new("", score + 1, 7 - score)];
    }

    private PrintedIndicator Indicator(string level1, string level2) =>
        new(level1, level2, Name(_random.Next(2, 6)), _random.Next(3) == 0 ? "有效提升" : $"≥{_random.Next(1, 99)}%", $"{_random.Next(1, 99)}%", Money(20), Money(20), _random.Next(4) == 0 ? Name(8) : "");

    private string Name(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Syllables)));

    private string Prose() => string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Name(7) + "，")) + Name(5) + "。";

    private string Money(int most = 9000) => (_random.Next(100, most * 100) / 100m).ToString("N2", CultureInfo.InvariantCulture);

    private string Pick(params string[] words) => words[_random.Next(words.Length)];
}
