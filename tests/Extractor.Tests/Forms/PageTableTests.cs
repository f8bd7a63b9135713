using Extractor.Forms.Kept;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Forms;

/// <summary>Tables of printed pages: "a|b|" is a row, "&lt;" goes on from the left, "^" from above.</summary>
public sealed class PageTableTests
{
    [Theory]
    // One row of names.
    [InlineData("项目|金额;甲|1", 1)]
    [InlineData("项目|金额;甲|乙", 1)]
    // Names over names: down to the row in which every column has one of its own.
    [InlineData("收入|<|支出|<;项目|预算数|项目|预算数;一、甲|1|一、乙|1", 2)]
    [InlineData("收入|<|支出|<;项目|预算数|项目|预算数;一、甲||一、乙|", 2)]
    [InlineData("项目|<|<|合计|支出|<;编码|<|名称|^|基本|项目;类|款|^|^|^|^;201|01|甲|5|3|2", 3)]
    [InlineData("项目|<|<|合计|支出|<;编码|<|名称|^|基本|项目;类|款|^|^|^|^;||||;合计|<|<||", 3)]
    // A piece that goes on without a header.
    [InlineData("201|01|甲|5;201|02|乙|6", 0)]
    // A title within the frame.
    [InlineData("收支预算表|<;项目|金额;甲|1", 2)]
    public void The_header_ends_where_every_column_has_its_name(string rows, int headers) =>
        Assert.Equal(headers, Keep(null, rows).Cells.Where(c => c.Header).Select(c => c.Row).Distinct().Count());

    [Fact]
    public void Names_beside_the_first_figures_are_header_cells()
    {
        var table = Keep(null, "项目|<|<|本年收入;编码|<|名称|^;类|款|合计|9;201||甲|9");
        Assert.Equal(["项目", "本年收入", "编码", "名称", "类", "款"], table.Cells.Where(c => c.Header).Select(c => c.Text));
    }

    [Fact]
    public void Spans_and_empty_rows_stay()
    {
        var table = Keep(null, "项目|金额;甲|1;|;合计|<");
        Assert.Equal((4, 2), (table.Rows, table.Columns));
        Assert.Equal(new TableCell(3, 0, 1, 2, "合计", false), table.Cells[^1]);
    }

    [Theory]
    [InlineData("2025年部门收入预算总表;编制部门：某局 单位：元", "2025年部门收入预算总表", "元")]
    [InlineData("公开02表;收入预算总表;部门：某某;公厅;单位：万元", "收入预算总表", "万元")]
    [InlineData("收入预算总表;公开02表;金额单位：万元", "收入预算总表", "万元")]
    [InlineData("三、收支情况（单位：万元）", "三、收支情况", "万元")]
    [InlineData("基本支出情况（万元）", "基本支出情况", "万元")]
    [InlineData("本年度收支情况见下表：", null, null)]
    [InlineData("一般公共预算表;本部门预算包括下列单位。", null, null)]
    [InlineData("情况说明;12", "情况说明", null)]
    [InlineData("", null, null)]
    public void The_title_and_the_unit_stand_above(string lines, string? caption, string? unit)
    {
        var table = Keep(lines, "项目|金额;甲|1");
        Assert.Equal((caption, unit), (table.Caption, table.MoneyUnit));
    }

    [Fact]
    public void A_first_row_over_all_columns_is_the_title() => Assert.Equal("收支预算表", Keep(null, "收支预算表|<;项目|金额;甲|1").Caption);

    [Fact]
    public void Text_on_another_page_is_no_title() => Assert.Null(Assert.Single(Keeper.Keep([Text("收支预算总表", page: 1), Table("项目|金额;甲|1")])).Caption);

    [Fact]
    public void A_frame_around_text_is_no_table() => Assert.Empty(Keeper.Keep([Table("说明;一段文字")]));

    private static TableKeeper Keeper { get; } = new(Repository.Definitions);

    private static TableRecord Keep(string? lines, string rows) => Assert.Single(Keeper.Keep([.. lines is { Length: > 0 } ? new[] { Text(lines, 2) } : [], Table(rows)]));

    private static Grid Text(string lines, int page) => new(page, [.. lines.Split(';').Select(l => new GridRow([Cell(0, l, 1, 1)], 1, false) { Where = new Place(page) })]) { Kind = GridKind.Text };

    private static Grid Table(string rows)
    {
        var texts = rows.Split(';').Select(r => r.Split('|')).ToList();
        return new(2, [.. texts.Select((row, r) => new GridRow([.. Cells(texts, r)], texts.Max(t => t.Length), false) { Where = new Place(2) })]) { Kind = GridKind.Ruled };
    }

    private static IEnumerable<GridCell> Cells(List<string[]> texts, int row)
    {
        for (var c = 0; c < texts[row].Length; c++)
            if (texts[row][c] is { Length: > 0 } text and not ("<" or "^"))
                yield return Cell(c, text, 1 + texts.Skip(row + 1).TakeWhile(t => t.Length > c && t[c] == "^").Count(), 1 + texts[row].Skip(c + 1).TakeWhile(t => t == "<").Count());
    }

    private static GridCell Cell(int column, string text, int rows, int columns) => new(column, text, [new Part(text, new Place(2))], columns, rows);
}
