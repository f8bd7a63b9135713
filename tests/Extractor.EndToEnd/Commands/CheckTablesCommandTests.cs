using System.Text.Json;
using Extractor.Testing.Pdf;

namespace Extractor.EndToEnd.Commands;

/// <summary>check-tables, from outside, on budgets drawn for it.</summary>
public sealed class CheckTablesCommandTests
{
    private static readonly string[] Header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
    private static readonly string[][] First = [Header, ["201", "一般公共服务支出", "70.00", "60.00", "10.00"], ["20103", "政府办公厅", "70.00", "60.00", "10.00"]];
    private static readonly string[][] Second = [["205", "教育支出", "30.00", "30.00", ""], ["20502", "普通教育", "30.00", "30.00", ""], ["", "合计", "100.00", "90.00", "10.00"]];

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_table_over_two_pages_is_found_and_closes_however_the_pages_lie(int rotate)
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("check-tables", scratch.Write("budget.pdf", PdfFile.Of([Sheet("支出预算总表", First, top: 700, rotate), Sheet(null, Second, top: 40, rotate)])));
        Assert.Equal(
            ["budget.pdf  2 pages, 1 tables, 1 close: 13 of 13 identities hold", "  page 1-2  6 x 5  expenditure  支出预算总表: 13 of 13 hold; 13 of 13 figures bound"],
            call.Lines);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void What_does_not_add_up_is_shown_with_its_cells()
    {
        using var scratch = new Scratch();
        string[][] wrong = [.. First, ["", "合计", "70.00", "60.00", "12.00"]];
        var path = scratch.Write("budget.pdf", PdfFile.Of([Sheet("支出预算总表", wrong, top: 100)]));
        var call = ExtractorProgram.Run("check-tables", path);
        Assert.Contains("    FAILS  total  row 3, column 4: 合计, 项目支出: 12.00 = 10.00, off by 2.00", call.Lines);
        Assert.Contains("    FAILS  columns  row 3, column 2: 合计, 合计: 70.00 = 60.00 + 12.00, off by -2.00", call.Lines);
        using var json = JsonDocument.Parse(ExtractorProgram.Run("check-tables", path, "--format", "json").Output);
        var table = Assert.Single(json.RootElement.GetProperty("tables").EnumerateArray());
        Assert.Equal("expenditure", table.GetProperty("kind").GetString());
        Assert.False(table.GetProperty("closes").GetBoolean());
        Assert.Equal(2, table.GetProperty("failing").GetArrayLength());
        Assert.Contains("table_identity_fails", ExtractorProgram.Run("extract", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_text_cannot_be_had_is_named()
    {
        using var scratch = new Scratch();
        string[][] unmapped = [.. First.Select(r => r.Select(t => new string([.. t.Select(c => (char)(0xE000 + (c & 0xFFF)))])).ToArray())];
        var call = ExtractorProgram.Run("check-tables", scratch.Write("budget.pdf", PdfFile.Of([Sheet(null, unmapped, top: 100)], PdfFont.WithoutMap)));
        Assert.Contains(call.Lines, l => l.StartsWith("  page 1  text_layer_missing: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_missing_costs_only_itself()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("check-tables", scratch["missing.pdf"], Scratch.Seed);
        Assert.StartsWith("error: ", call.Errors, StringComparison.Ordinal);
        Assert.Contains(call.Lines, l => l.StartsWith(Path.GetFileName(Scratch.Seed), StringComparison.Ordinal));
        Assert.Equal(2, call.ExitCode);
    }

    /// <summary>A page with a ruled table, its title above it.</summary>
    private static PdfSheet Sheet(string? title, string[][] rows, double top, int rotate = 0)
    {
        var sheet = new PdfSheet(595, 842, rotate);
        if (title is not null) sheet.Content.Text(200, top - 30, 14, title).Text(450, top - 10, 9, "单位：元");
        double[] columns = [50, 110, 250, 330, 410, 490];
        for (var r = 0; r <= rows.Length; r++) sheet.Content.Line(50, top + (20 * r), 490, top + (20 * r));
        foreach (var x in columns) sheet.Content.Line(x, top, x, top + (20 * rows.Length));
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
                if (rows[r][c].Length > 0) sheet.Content.Text(columns[c] + 4, top + (20 * r) + 14, 9, rows[r][c]);
        return sheet;
    }
}
