using Extractor.Grids;
using Extractor.Model.Grids;
using Extractor.Testing;

namespace Extractor.Tests.Grids;

/// <summary>Single ways in which a form is torn, each in a text of its own.</summary>
public class LooseFormTests
{
    private const string Head = """
        ""	项目支出绩效自评表
        ""	(2024年度)
        项目名称	甲乙丙工作经费
        主管部门	某某办公室 实施单位 某某中心
        ""	年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分
        项目资金 年度资金总额	40.00 50.00 45.00 10 90.00 9.00
        (万元) 其他资金	— —
        年度	预期目标 实际完成情况
        总体 完成全年的各项任务,按照计划推进工作,	各项任务均已完成,
        目标 保障各方面需要。	保障有力。
        一级指	年度 实际 偏差原因分析
        ""	二级指标 三级指标 分值 得分
        标	指标值 完成值 及改进措施

        """;

    [Fact]
    public void HeadMoneyAndGoalsBecomeRowsOfKeysAndColumns()
    {
        var rows = Rebuild(Head + Body("100"));
        Assert.Contains(rows, r => Texts(r) is ["主管部门", "某某办公室", "实施单位", "某某中心"]);
        Assert.Contains(rows, r => Texts(r) is ["项目资金(万元)", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率(%)", "得分"]);
        Assert.Contains(rows, r => Texts(r) is ["年度资金总额", "40.00", "50.00", "45.00", "10", "90.00", "9.00"]);
        Assert.Contains(rows, r => Texts(r) is ["完成全年的各项任务,按照计划推进工作,保障各方面需要。", "各项任务均已完成,保障有力。"]);
    }

    [Fact]
    public void LabelsFusedWithFiguresAndTextsAreTakenApart()
    {
        var rows = Rebuild(Head + Body("100"));
        var figures = rows.Where(r => r.Cells.Any(c => c.Text is "40" or "20")).Select(Texts).ToList();
        Assert.Equal(["产出指标", "数量指标", "会议培训开展次数", "≥4次", "10次", "40", "40"], figures[0]);
        Assert.Equal(["效益指标", "经济效益指标", "集中出行率", "≥90%", "100%", "40", "32.5", "部分网点领取率低。"], figures[1]);
    }

    [Fact]
    public void ARowThatTheTotalNeedsAndTheTextHasNotMakesTheTableDoubtful()
    {
        var sound = Rebuild(Head + Body("100"));
        var short20 = Rebuild(Head + Body("120"));
        Assert.DoesNotContain(sound.SelectMany(r => r.Cells), IsDoubtful);
        Assert.All(short20.Where(r => r.Cells.Any(c => c.Text == "40")).SelectMany(r => r.Cells), c => Assert.True(IsDoubtful(c), c.Text));
    }

    [Fact]
    public void EveryPieceKeepsItsPlaceInReadingOrder()
    {
        var cell = Rebuild(Head + Body("100")).SelectMany(r => r.Cells).Single(c => c.Text == "会议培训开展次数");
        Assert.Equal([("会议培训开展次", 14), ("数", 16)], cell.Parts.Select(p => (p.Printed, p.Where.Line!.Value)));
        Assert.Contains("wrapped_label_joined", cell.Repairs!);
    }

    private static string Body(string total) => $"""
        ""	会议培训开展次
        产出指	数量指标 ≥4次 10次 40 40
        标	数
        效益指	经济效益
        标	集中出行率 指标≥90% 100% 40 32.5部分网点
        ""	领取率低。
        满意度	服务对象满
        ""	服务满意率 ≥90% 95% 10 10
        指标	意度指标
        ""	总分 {total} 91.50
        """;

    private static bool IsDoubtful(GridCell cell) => cell.Repairs?.Contains("loose_doubtful") == true;

    private static string[] Texts(GridRow row) => [.. row.Cells.Select(c => c.Text)];

    private static IReadOnlyList<GridRow> Rebuild(string text) =>
        Assert.Single(new LooseGridBuilder(Repository.Definitions).Rebuild(LooseText.Lines(text))).Rows;
}
