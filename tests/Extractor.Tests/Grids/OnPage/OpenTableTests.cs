using Extractor.Model.Grids;
using Extractor.Testing.Pdf;
using static Extractor.Tests.Grids.OnPage.TypedPages;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Tables of horizontal lines alone, and tables that are ruled in part.</summary>
public sealed class OpenTableTests
{
    private static readonly string[] Form =
    [
        "0-1 项目名称 | 2-4 公务用车", "0 资金 ^3 | 2 预算 | 3 执行 | 4 得分", "1 总额 | 2 10.00 | 3 9.00 | 4 9", "1 拨款 | 2 8.00 | 3 7.00 | 4 7", "0 指标 ^2 | 1 产出 ^2 | 2 数量 | 3 1次 | 4 1", "2 质量 | 3 2次 | 4 2", "0-3 总分 | 4 19",
    ];

    [Fact]
    public void Pieces_of_lines_below_the_cells_show_all_spans()
    {
        var table = Table(Pieces);
        Assert.Equal(Form, Cells(table));
        Assert.Equal(GridKind.Ruled, table.Kind);
    }

    [Fact]
    public void A_first_row_without_a_line_above_belongs_to_the_table()
    {
        var table = Table(p => Pieces(p, skipTop: true));
        Assert.Equal(Form, Cells(table));
    }

    [Fact]
    public void Whole_lines_that_miss_beside_a_label_show_its_rows()
    {
        var table = Table(p => Whole(p, 100));
        Assert.Equal(["资金 ^3", "指标 ^2"], Cells(table).SelectMany(r => r.Split(" | ")).Where(c => c.StartsWith("0 ", StringComparison.Ordinal) && c.Contains('^')).Select(c => c[2..]));
        Assert.Contains("1 拨款 | 2 8.00 | 3 7.00 | 4 7", Cells(table));
        Assert.Equal(GridKind.Unruled, table.Kind);
    }

    [Fact]
    public void Dashes_are_one_line()
    {
        var table = Table(p => Whole(p, 3));
        Assert.Contains("1 总额 | 2 10.00 | 3 9.00 | 4 9", Cells(table));
        Assert.Equal(7, table.Rows.Count);
    }

    [Fact]
    public void Rows_in_a_frame_with_lines_between_columns_alone_are_found_by_their_figures()
    {
        var table = Table(p =>
        {
            foreach (var x in (double[])[55, 150, 200, 250]) p.Line(x, 90, x, 150);
            foreach (var y in (double[])[90, 105, 150]) p.Line(55, y, 250, y);
            p.Typed("""
                Country               1996      1993
                Austria                 59        54
                France                  51        48
                Greece                  28        11
                """);
        });
        Assert.Equal(["0 Country | 1 1996 | 2 1993", "0 Austria | 1 59 | 2 54", "0 France | 1 51 | 2 48", "0 Greece | 1 28 | 2 11"], Cells(table));
    }

    [Fact]
    public void Ruled_rows_below_a_ruled_header_are_divided_by_their_words()
    {
        var table = Table(p =>
        {
            foreach (var x in (double[])[55, 150, 200, 250]) p.Line(x, 90, x, 104);
            foreach (var x in (double[])[55, 250]) p.Line(x, 104, x, 152);
            foreach (var y in (double[])[90, 104, 116, 128, 140, 152]) p.Line(55, y, 250, y);
            p.Typed("""
                Country               1996      1993
                Austria                 59        54
                France                  51        48
                Greece                  28        11
                Sweden                  17        13
                """);
        });
        Assert.Equal(["0 Country | 1 1996 | 2 1993", "0 Austria | 1 59 | 2 54", "0 France | 1 51 | 2 48", "0 Greece | 1 28 | 2 11", "0 Sweden | 1 17 | 2 13"], Cells(table));
    }

    private static Grid Table(Action<PdfContent> draw) => Assert.Single(DrawnPages.GridsOf(draw), g => g.Kind != GridKind.Text);

    private static void Pieces(PdfContent page) => Pieces(page, skipTop: false);

    // A line below each cell, as wide as the cell; columns at 60, 120, 180, 260, 340 and 420, rows of 24.
    private static void Pieces(PdfContent page, bool skipTop)
    {
        if (!skipTop) Rule(page, 0, 60, 420);
        Rule(page, 1, 60, 180, 420);
        foreach (var row in (int[])[2, 3]) Rule(page, row, 120, 180, 260, 340, 420);
        Rule(page, 4, 60, 120, 180, 260, 340, 420);
        Rule(page, 5, 180, 260, 340, 420);
        Rule(page, 6, 60, 120, 180, 260, 340, 420);
        Rule(page, 7, 60, 340, 420);
        Words(page);
    }

    private static void Whole(PdfContent page, double dash)
    {
        double[] starts = [60, 60, 120, 120, 60, 180, 60, 60];
        for (var row = 0; row < starts.Length; row++)
            for (var x = starts[row]; x < 420; x += dash < 10 ? 2 * dash : dash) page.Line(x, 100 + (24 * row), Math.Min(dash < 10 ? x + dash : 420, 420), 100 + (24 * row));
        Words(page);
    }

    private static void Rule(PdfContent page, int row, params double[] ends)
    {
        for (var i = 1; i < ends.Length; i++) page.Line(ends[i - 1], 100 + (24 * row), ends[i], 100 + (24 * row));
    }

    private static void Words(PdfContent page)
    {
        Middle(page, 0, 60, 180, "项目名称");
        Middle(page, 0, 180, 420, "公务用车");
        Middle(page, 2, 60, 120, "资金");
        Line(page, 1, 180, "预算", "执行", "得分");
        Line(page, 2, 120, "总额", "10.00", "9.00", "9");
        Line(page, 3, 120, "拨款", "8.00", "7.00", "7");
        Middle(page, 4.5, 60, 120, "指标");
        Middle(page, 4.5, 120, 180, "产出");
        Line(page, 4, 180, "数量", "1次", "1");
        Line(page, 5, 180, "质量", "2次", "2");
        Middle(page, 6, 60, 340, "总分");
        Middle(page, 6, 340, 420, "19");
    }

    private static void Line(PdfContent page, double row, double left, params string[] texts)
    {
        double[] xs = [60, 120, 180, 260, 340, 420];
        var first = Array.IndexOf(xs, left);
        for (var i = 0; i < texts.Length; i++) Middle(page, row, xs[first + i], xs[first + i + 1], texts[i]);
    }

    private static void Middle(PdfContent page, double row, double left, double right, string text)
    {
        var width = text.Sum(c => c > 0xff ? 10 : 5);
        page.Text((left + right - width) / 2, 100 + (24 * row) + 15, 10, text);
    }
}
