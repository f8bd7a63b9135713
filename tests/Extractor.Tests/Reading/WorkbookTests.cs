using System.Globalization;
using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Tests.Reading;

public class WorkbookTests
{
    [Theory]
    [InlineData(0.9949, "0.00%", "99.49%", "0.9949")]
    [InlineData(1, "0.00%", "100.00%", "1")]
    [InlineData(1, "0%", "100%", "1")]
    [InlineData(113569961.85, "#,##0.00", "113,569,961.85", null)]
    [InlineData(113569961.8549, "#,##0.00", "113,569,961.85", "113569961.8549")]
    [InlineData(-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)", "-1234.5")]
    [InlineData(-3, "0.0;[Red]-0.0", "-3.0", null)]
    [InlineData(0, "#,##0.00;-#,##0.00;\"—\"", "—", "0")]
    [InlineData(0, "0.00_ ", "0.00", null)]
    [InlineData(2.5, "0", "3", "2.5")]
    [InlineData(1.005, "0.00", "1.01", "1.005")]
    [InlineData(12, "0\"次\"", "12次", "12")]
    [InlineData(12, "\"≥\"0\\%", "≥12%", "12")]
    [InlineData(7, "000", "007", null)]
    [InlineData(1234567, "#,##0.0,\"千\"", "1,234.6千", "1234567")]
    [InlineData(0.5, "#.##", ".5", null)]
    [InlineData(95, "[>=90]\"优\";[<60]\"差\";\"良\"", "优", "95")]
    [InlineData(1e5, "0.00E+00", "1.00E+05", "100000")]
    [InlineData(0.1, "General", "0.1", null)]
    [InlineData(495.4, "General", "495.4", null)]
    [InlineData(0.30000000000000004, "General", "0.3", null)]
    [InlineData(45352, "yyyy\"年\"m\"月\"d\"日\"", "2024年3月1日", null)]
    [InlineData(45352, "yyyy/m/d", "2024/3/1", null)]
    [InlineData(45352.75, "yyyy-mm-dd hh:mm", "2024-03-01 18:00", null)]
    [InlineData(45352, "[$-804]aaaa", "星期五", null)]
    public void Numbers_come_as_they_are_shown(double value, string format, string shown, string? stored)
    {
        var xml = string.Create(CultureInfo.InvariantCulture, $"<sheetData><row r=\"1\"><c r=\"B1\" s=\"1\"><v>{value:R}</v></c></row></sheetData>");
        var part = GridText.Grids(XlsxWriter.Write([("表", "", xml)], [], [format]))[0].Rows[0].Cells[0].Parts[0];
        Assert.Equal((shown, new SheetPlace("表", "B1", stored)), (part.Printed.Trim(), part.Where.Sheet!.Value));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_left_out_and_told()
    {
        const string Xml = """
            <cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>3</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="2" hidden="1"><c r="C2" t="s"><v>3</v></c></row><row r="3"><c r="C3" t="s"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>
            """;
        var file = XlsxWriter.Write([("一", "", Xml), ("二", "state=\"hidden\"", Xml)], ["a", "b", "c", "x"], []);
        Assert.Equal("a^2|b;c", GridText.Of(file));
        Assert.Equal(["2 hidden cells of the sheet 一 left out, the first: \"x\"", "1 hidden sheets of the workbook left out, the first: \"二\""], GridText.Findings(file).Select(f => f.Message));
        Assert.All(GridText.Findings(file), f => Assert.Equal(FindingCodes.HiddenContent, f.Code));
    }

    [Theory]
    [InlineData("a|b;c|d", "a|b;c|d")]
    [InlineData("a|b;c|d;;e|f;g|h", "a|b;c|d;=;e|f;g|h")]
    [InlineData("题;;a|b;c|d", "题;;a|b;c|d")]
    [InlineData("单位：甲|日期：乙;;a|b;c|d;;注", "单位：甲|日期：乙;;a|b;c|d;;注")]
    [InlineData("一;二", "一;二")]
    public void Blank_rows_divide_tables_and_not_their_titles(string rows, string grids)
    {
        var cells = rows.Split(';').SelectMany((row, r) => row.Split('|').Select((text, c) => new SheetCell(r, c, 1, 1, text)).Where(c => c.Text.Length > 0)).ToList();
        Assert.Equal(grids, GridText.Of(XlsxWriter.Write(("表", cells))));
    }

    [Theory]
    [InlineData("A1:XFD1", 2, 2)]
    [InlineData("A1:A1048576", 2, 1)]
    [InlineData("A1:XFD1048576", 1, 1)] // what it covers is not shown
    public void A_range_merged_to_the_end_of_the_sheet_ends_with_its_cells(string range, int width, int span)
    {
        const string Cell = "<c r=\"{0}\" t=\"s\"><v>{1}</v></c>";
        var xml = $"<sheetData><row r=\"1\">{string.Format(CultureInfo.InvariantCulture, Cell, "A1", 0)}</row><row r=\"2\">{string.Format(CultureInfo.InvariantCulture, Cell, "B2", 1)}</row></sheetData><mergeCells><mergeCell ref=\"{range}\"/></mergeCells>";
        var row = GridText.Grids(XlsxWriter.Write([("表", "", xml)], ["a", "b"], []))[0].Rows[0];
        Assert.Equal((width, "a", span), (row.Width, row.Cells[0].Text, row.Cells[0].ColumnSpan));
    }

    [Fact]
    public void Cells_a_million_rows_and_16_000_columns_apart_are_refused_with_a_word_on_it()
    {
        const string Xml = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
        Assert.Contains("lie apart", Assert.Throws<Extractor.Reading.UnreadableDocumentException>(() => GridText.Of(XlsxWriter.Write([("表", "", Xml)], [], []))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_may_stand_on_two_sheets_and_two_forms_on_one()
    {
        var forms = TruthLoader.Load("seeds/001_a203d4b834672a09.truth.json");
        var (first, second) = (SheetLayout.Of(FormPrint.Of(forms.Take(1))), SheetLayout.Of(FormPrint.Of(forms.Skip(1).Take(1))));
        var cut = first.First(c => c.Text == "绩效指标").Row;
        var file = XlsxWriter.Write(("一", [.. first.Where(c => c.Row < cut)]), ("二", [.. first.Where(c => c.Row >= cut), .. second.Select(c => c with { Row = c.Row + 100 })]));
        var read = new DocumentExtractor(Repository.Definitions).Extract(SourceDocument.Of("a.xlsx", file));
        Assert.Equal(forms.Take(2).Select(f => (f.ProjectName!.Value, f.Indicators.Count)), read.Forms.Select(f => (f.ProjectName!.Value, f.Indicators.Count)));
        Assert.Equal(["一", "二"], read.Forms[0].Indicators.SelectMany(i => i.Level3!.Evidence.Parts).Concat(read.Forms[0].ProjectName!.Evidence.Parts).Select(p => p.Where.Sheet!.Value.Sheet).Distinct().Order(StringComparer.Ordinal));
    }
}
