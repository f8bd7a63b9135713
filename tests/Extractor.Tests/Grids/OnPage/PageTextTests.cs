using Extractor.Model.Grids;
using static Extractor.Tests.Grids.OnPage.DrawnPages;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Text between tables: titles, keys beside each other, paragraphs, columns, page numbers; and in which order all of it is read.</summary>
public sealed class PageTextTests
{
    [Fact]
    public void Titles_are_rows_and_keys_beside_each_other_are_cells() =>
        Assert.Equal(["项目支出绩效自评表", "（2024年度）", "编制部门：某某局|单位：万元"], Text(p => p.Text(210, 80, 18, "项目支出绩效自评表")
            .Text(258, 105, 12, "（2024年度）").Text(60, 130, 10, "编制部门：某某局").Text(480, 130, 10, "单位：万元")));

    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_an_indent_begins_the_next()
    {
        string[] lines = ["　　一般公共预算拨款收入指本级财政当年拨付的资金", "结转资金指当年预算工作目标未完成需按原用途使用。", "　　基本支出指为保障机构正常运转的支出。"];
        var full = string.Concat(Enumerable.Repeat("资", 24));
        Assert.Equal([lines[0].Trim() + lines[1], lines[2].Trim(), full], Text(p => p.Text(80, 100, 12, lines[0].Trim()).Text(56, 118, 12, lines[1]).Text(80, 136, 12, lines[2].Trim()).Text(56, 200, 12, full)));
    }

    [Fact]
    public void An_indented_heading_begins_a_paragraph_though_the_line_before_is_full_and_has_no_full_stop()
    {
        var full = string.Concat(Enumerable.Repeat("资", 40));
        Assert.Equal([full + full, "（二）执行情况"], Text(p => p.Text(56, 100, 12, full).Text(56, 118, 12, full).Text(80, 136, 12, "（二）执行情况")));
    }

    [Fact]
    public void Page_numbers_are_no_text() => Assert.Equal(["正文"], Text(p => p.Text(60, 100, 12, "正文").Text(285, 810, 9, "- 3 -")));

    [Fact]
    public void Columns_of_text_are_read_one_after_the_other()
    {
        var rows = Text(p =>
        {
            p.Text(60, 60, 16, "title over both columns of text");
            for (var i = 0; i < 8; i++) p.Text(60, 100 + (14 * i), 10, $"left{i} words of a line that fill the column").Text(320, 100 + (14 * i), 10, $"right{i} words of a line that fill it all");
        }).ToList();
        Assert.Equal("title over both columns of text", rows[0]);
        var text = string.Join(' ', rows);
        Assert.True(text.IndexOf("left7", StringComparison.Ordinal) < text.IndexOf("right0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Tables_side_by_side_and_the_text_round_them_are_read_from_left_to_right()
    {
        var grids = GridsOf(p => p.Text(60, 80, 10, "前").Text(60, 300, 10, "后")
            .Lattice([60, 120, 180], [100, 120, 140]).Text(65, 114, 10, "甲").Text(125, 114, 10, "乙").Text(65, 134, 10, "丙")
            .Lattice([300, 360, 420], [98, 120, 140]).Text(305, 114, 10, "丁").Text(365, 114, 10, "戊").Text(305, 134, 10, "己"));
        Assert.Equal(["前", "甲|乙;丙", "丁|戊;己", "后"], grids.Select(g => string.Join(';', Rows(g))));
    }

    [Fact]
    public void A_table_inside_a_cell_keeps_its_own_words()
    {
        var grids = GridsOf(p => p.Lattice([60, 200, 500], [100, 130, 300]).Text(65, 120, 10, "项目").Text(210, 120, 10, "内容").Text(65, 160, 10, "明细")
            .Lattice([250, 320, 400], [180, 200, 220]).Text(255, 194, 10, "甲").Text(325, 194, 10, "乙").Text(255, 214, 10, "丙").Text(325, 214, 10, "丁"));
        Assert.Equal(["项目|内容;明细", "甲|乙;丙|丁"], grids.Select(g => string.Join(';', Rows(g))));
    }

    [Fact]
    public void A_box_round_a_paragraph_an_underline_and_a_page_frame_are_no_tables() => Assert.Equal(3, Text(p => p.Frame(30, 30, 565, 812)
        .Frame(60, 90, 400, 130).Text(70, 114, 10, "一段文字在一个方框里面").Text(60, 200, 10, "签字").Line(90, 203, 200, 203).Text(60, 260, 10, "完")).Count());

    [Fact]
    public void Grid_lines_of_a_chart_are_no_table() => Assert.DoesNotContain(GridsOf(p =>
    {
        p.Lattice([100, 180, 260, 340, 420], [100, 130, 160, 190, 220, 250]);
        for (var i = 0; i < 5; i++) p.Text(70, 100 + (30 * i), 8, $"{50 - (10 * i)}").Text(100 + (80 * i), 265, 8, $"{2019 + i}");
        p.Fill(120, 150, 140, 250, 0.6).Fill(200, 180, 220, 250, 0.6).Text(122, 145, 8, "40").Text(202, 175, 8, "30");
    }), g => g.Kind == GridKind.Ruled);

    [Fact]
    public void A_watermark_is_no_text()
    {
        var table = Assert.Single(GridsOf(p => p.Lattice([60, 200, 500], [100, 130, 160, 190]).Text(65, 120, 10, "项目").Text(210, 120, 10, "内容").Text(65, 150, 10, "甲").Text(210, 150, 10, "一乙丙丁戊己庚辛")
            .Text(65, 180, 10, "乙").Text(210, 180, 10, "二乙丙丁戊己庚辛").Text(190, 230, 60, "样张公示", angle: 330, gray: 0.8)));
        Assert.Equal(["项目|内容", "甲|一乙丙丁戊己庚辛", "乙|二乙丙丁戊己庚辛"], Rows(table));
    }

    [Fact]
    public void A_box_to_be_ticked_and_an_underline_leave_their_cell_whole()
    {
        var table = Assert.Single(GridsOf(p => p.Lattice([60, 200, 500], [100, 130, 160]).Text(65, 120, 10, "项目").Text(210, 120, 10, "内容").Text(65, 150, 10, "类型")
            .Frame(202, 140, 212, 150).Text(218, 150, 10, "新增").Text(260, 150, 10, "签字").Line(290, 152, 497, 152)));
        Assert.Equal(GridKind.Ruled, table.Kind);
        Assert.Equal(["项目|内容", "类型|新增 签字"], Rows(table));
    }

    [Fact]
    public void The_rest_of_a_long_cell_at_the_head_of_a_page_is_a_table()
    {
        var grids = GridsOf(p => p.Lattice([60, 200, 500], [50, 150]).Text(210, 80, 10, "上一页的文字在这里结束。"));
        Assert.Equal(GridKind.Ruled, Assert.Single(grids).Kind);
        Assert.Equal(1, grids[0].Rows[0].Cells[0].Column);
    }
}
