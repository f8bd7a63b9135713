using System.Text;
using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>tables, from outside.</summary>
public sealed class TablesCommandTests
{
    private const string Budget = "部门收支总表\n项目\t预算数\t决算数\n基本支出\t1,000.50\t\n项目支出\t\t20\n";

    [Fact]
    public void A_document_is_a_line_with_the_cells_of_its_tables()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("tables", scratch.Write("budget.v1.txt", Encoding.UTF8.GetBytes(Budget)), "--format", "jsonl");
        using var line = JsonDocument.Parse(Assert.Single(call.Lines));
        var document = line.RootElement;
        Assert.Equal(["doc", "pages", "seconds", "error", "tables"], document.EnumerateObject().Select(p => p.Name));
        Assert.Equal("budget.v1", document.GetProperty("doc").GetString());
        Assert.Equal(1, document.GetProperty("pages").GetInt32());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("error").ValueKind);
        var table = Assert.Single(document.GetProperty("tables").EnumerateArray());
        Assert.Equal("1 [1]", $"{table.GetProperty("page")} {table.GetProperty("pages")}");
        Assert.Equal(["0,0-0,0 项目", "0,1-0,1 预算数", "0,2-0,2 决算数", "1,0-1,0 基本支出", "1,1-1,1 1,000.50", "2,0-2,0 项目支出", "2,2-2,2 20"], table.GetProperty("cells").EnumerateArray().Select(Cell));
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void A_document_that_fails_has_its_line_and_the_others_go_on()
    {
        using var scratch = new Scratch();
        var good = scratch.Write("good.txt", Encoding.UTF8.GetBytes(Budget));
        var call = ExtractorProgram.Run("tables", scratch["missing.txt"], good, scratch.Write("bad.bin", [0, 1, 2, 255, 254, 0, 3]), "--format", "jsonl");
        Assert.Equal(["missing: error, 0 tables", "good: no error, 1 tables", "bad: error, 0 tables"], call.Lines.Select(Summary));
        Assert.Equal(2, call.ExitCode);
        Assert.Equal(2, call.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void People_see_rows_and_columns()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("tables", scratch.Write("budget.txt", Encoding.UTF8.GetBytes(Budget)));
        Assert.Equal(["budget.txt  1 pages, 1 tables", "page 1, 3 rows x 3 columns  部门收支总表", "  项目      预算数    决算数", "  基本支出  1,000.50", "  项目支出            20"], call.Lines);
    }

    private static string Cell(JsonElement c) =>
        $"{c.GetProperty("r0")},{c.GetProperty("c0")}-{c.GetProperty("r1")},{c.GetProperty("c1")} {c.GetProperty("text").GetString()}";

    private static string Summary(string line)
    {
        using var json = JsonDocument.Parse(line);
        var failed = json.RootElement.GetProperty("error").ValueKind == JsonValueKind.String;
        return $"{json.RootElement.GetProperty("doc").GetString()}: {(failed ? "error" : "no error")}, {json.RootElement.GetProperty("tables").GetArrayLength()} tables";
    }
}
