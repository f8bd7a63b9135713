using Extractor.Forms.Kept;
using Extractor.Testing;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Tests.Forms;

/// <summary>Grids that no form used become tables. A row is "a|b|" by tabs; "-" before it is a break.</summary>
public class TableKeeperTests
{
    [Fact]
    public void ATableHasItsCaptionHeaderAndCells()
    {
        var table = Assert.Single(Keep("表1 部门收支总表", "项目|预算数|决算数", "基本支出|1,000.50|999", "项目支出||20%"));
        Assert.Equal((null, 3, 3, "表1 部门收支总表"), (table.Page, table.Rows, table.Columns, table.Caption));
        Assert.Equal(["0,0 项目 H", "0,1 预算数 H", "0,2 决算数 H", "1,0 基本支出", "1,1 1,000.50", "1,2 999", "2,0 项目支出", "2,2 20%"], Show(table));
    }

    [Theory]
    // Rows in a run, text and breaks between them.
    [InlineData("a|1;b|2", "2x2")]
    [InlineData("a|1;正文;b|2", "1x2 1x2/正文")]
    [InlineData("a|1;-b|2", "1x2 1x2")]
    [InlineData("正文一;正文二", "")]
    [InlineData("", "")]
    // A break parts a table from the line above.
    [InlineData("标题;-a|1", "1x2")]
    // A label whose other cells are empty is a row; a line of text is none, whatever stands below.
    [InlineData("a|1|2;小计||;b|3|4", "3x3")]
    [InlineData("标题||;a|1|2", "1x3/标题")]
    [InlineData("a|1|2;注：略", "1x3")]
    // The widest row is the width.
    [InlineData("a|1;b|2|3|4", "2x4")]
    public void RunsOfRowsBecomeTables(string rows, string tables) =>
        Assert.Equal(tables, string.Join(' ', Keep(rows.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(t => $"{t.Rows}x{t.Columns}" + (t.Caption is null ? "" : "/" + t.Caption))));

    [Theory]
    [InlineData("项目|预算;其中|金额;a|1", 2)]
    [InlineData("a|1;b|2", 0)]
    [InlineData("项目|内容;a|b", 1)]
    [InlineData("项目|2024年度预算;a|1.00", 1)]
    [InlineData("指标|指标值;a|≥95%", 1)]
    public void HeadersAreTheFirstRowsWithoutFigures(string rows, int headers) =>
        Assert.Equal(headers, Assert.Single(Keep(rows.Split(';'))).Cells.Where(c => c.Header).Select(c => c.Row).Distinct().Count());

    private static IReadOnlyList<TableRecord> Keep(params string[] rows) => new TableKeeper(Repository.Definitions).Keep([new Grid(null, [.. rows.Select(Row)])]);

    private static GridRow Row(string row, int index)
    {
        var cells = row.TrimStart('-').Split('|');
        return new([.. cells.Select((c, i) => new GridCell(i, c, [new Part(c, new Place(Line: index + 1, Cell: i))])).Where(c => c.Text.Length > 0)],
            cells.Length, row.StartsWith('-'), index + 1);
    }

    private static IEnumerable<string> Show(TableRecord table) =>
        table.Cells.Select(c => $"{c.Row},{c.Column} {c.Text}{(c.Header ? " H" : "")}");
}
