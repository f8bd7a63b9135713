using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Definitions.Dictionary;
using Extractor.Model.Records;
using Extractor.Release.Csv;
using Extractor.Release.Workbooks;
using Extractor.Storage;
using Extractor.Storage.Tables;
using Extractor.Testing;

namespace Extractor.Tests.Release;

/// <summary>What a release holds is read back as it stands in the database: from both kinds of CSV, the workbook, the lines of JSON and the copy.</summary>
public sealed class RoundTripTests(ReleaseFixture release) : IClassFixture<ReleaseFixture>
{
    private static readonly IReadOnlyList<DictionaryTable> Stored = [.. ReleaseFixture.Dictionary.Released.Where(t => !t.OnlyInRelease)];

    [Fact]
    public void Typed_CSV_holds_every_value_of_the_database()
    {
        using var database = StoredTables.Open(release.Database);
        var values = 0;
        foreach (var table in Stored)
        {
            var lines = Read(release.File($"csv/{table.Release}.csv"));
            var rows = database.Rows(table.Name, [.. table.Columns.Select(c => c.Name)], table.Key).ToList();
            Assert.Equal(table.Columns.Select(c => c.Name), lines[0]);
            Assert.Equal(rows.Count, lines.Count - 1);
            for (var r = 0; r < rows.Count; r++)
                for (var c = 0; c < rows[r].Count; c++, values++)
                    Assert.True(Same(rows[r][c], lines[r + 1][c]), $"{table.Release}.{table.Columns[c].Name} row {r}: {rows[r][c]} is {lines[r + 1][c]}");
        }
        Assert.True(values > 5_000, $"only {values} values");
    }

    [Fact]
    public void A_missing_value_is_an_empty_field_and_an_empty_text_is_quoted()
    {
        using var text = new MemoryStream();
        var columns = new DictionaryColumn[] { new("a", new("甲", "a"), ColumnType.Text), new("b", new("乙", "b"), ColumnType.Number), new("c", new("丙", "c"), ColumnType.Text) };
        using (var csv = new CsvFile(text, columns, forSpreadsheets: false)) csv.Write(["", null, "x"]);
        Assert.Equal("a,b,c\n\"\",,x\n", Encoding.UTF8.GetString(text.ToArray()));
    }

    [Fact]
    public void CSV_for_spreadsheets_runs_nothing_and_loses_nothing()
    {
        foreach (var table in Stored)
        {
            var bytes = File.ReadAllBytes(release.File($"csv-excel/{table.Release}.csv"));
            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
            var (safe, typed) = (Read(release.File($"csv-excel/{table.Release}.csv")), Read(release.File($"csv/{table.Release}.csv")));
            Assert.Equal(typed.Count, safe.Count);
            for (var r = 1; r < safe.Count; r++)
                for (var c = 0; c < safe[r].Length; c++)
                {
                    var isText = table.Columns[c].Type is not (ColumnType.Integer or ColumnType.Number);
                    Assert.Equal(typed[r][c], isText ? InertText.Unguard(safe[r][c]) : safe[r][c]);
                    if (isText && safe[r][c].TrimStart() is [var first, ..]) Assert.False("=+-@\t\r＝＋－＠".Contains(first, StringComparison.Ordinal) && !decimal.TryParse(safe[r][c], CultureInfo.InvariantCulture, out _), safe[r][c]);
                }
        }
        var texts = Read(release.File("csv-excel/indicators.csv")).SelectMany(l => l).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("'=100.00%", texts);
        Assert.DoesNotContain("=100.00%", texts);
    }

    [Fact]
    public void The_workbook_holds_texts_as_texts_and_numbers_as_numbers()
    {
        using var stream = File.OpenRead(release.File("tables.xlsx"));
        var book = new NPOI.XSSF.UserModel.XSSFWorkbook(stream);
        var cut = 0;
        foreach (var table in Stored.Where(t => !t.Bulk))
        {
            var (lines, sheet) = (Read(release.File($"csv/{table.Release}.csv")), book.GetSheet(table.Release));
            Assert.Equal(lines.Count - 1, sheet.LastRowNum);
            for (var r = 0; r < lines.Count; r++)
                for (var c = 0; c < lines[r].Length; c++)
                {
                    var cell = sheet.GetRow(r).GetCell(c);
                    Assert.NotEqual(NPOI.SS.UserModel.CellType.Formula, cell?.CellType ?? NPOI.SS.UserModel.CellType.Blank);
                    if (lines[r][c].Length > CellText.Longest) cut++;
                    else if (cell?.CellType == NPOI.SS.UserModel.CellType.Numeric) Assert.Equal(double.Parse(lines[r][c], CultureInfo.InvariantCulture), cell.NumericCellValue);
                    else Assert.Equal(lines[r][c], cell?.ToString() ?? "");
                }
        }
        Assert.True(cut > 0);
        Assert.Contains($"本版有 {cut} 处", File.ReadAllText(release.File("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Bulky_tables_are_in_CSV_alone()
    {
        using var stream = File.OpenRead(release.File("tables.xlsx"));
        var book = new NPOI.XSSF.UserModel.XSSFWorkbook(stream);
        Assert.Equal(ReleaseFixture.Dictionary.Released.Where(t => !t.Bulk).Select(t => t.Release), Enumerable.Range(0, book.NumberOfSheets).Select(book.GetSheetName));
    }

    [Fact]
    public void Lines_of_JSON_are_the_records()
    {
        var lines = File.ReadLines(release.File("records.jsonl")).ToList();
        using var store = RecordStore.Open(release.Database);
        Assert.Equal(store.Documents().Select(d => d.Sha256).Order(StringComparer.Ordinal).Select(d => RecordJson.ToText(store.Load(d)!)), lines);
    }

    [Fact]
    public void The_copy_is_the_database_with_all_its_rows()
    {
        Assert.Equal(DatabaseFile.Dump(release.Database, runs: true), DatabaseFile.Dump(release.File("records.sqlite"), runs: true));
        Assert.Equal(["ok"], DatabaseFile.Query(release.File("records.sqlite"), "PRAGMA integrity_check"));
    }

    [Fact]
    public void Missing_values_have_their_reason_beside_them()
    {
        var lines = Read(release.File("csv/indicators.csv"));
        var (document, row, score, reason) = (Array.IndexOf(lines[0], "document"), Array.IndexOf(lines[0], "row"), Array.IndexOf(lines[0], "score"), Array.IndexOf(lines[0], "score_missing"));
        var hostile = lines.Where(l => l[document] == new string('7', 64)).ToDictionary(l => l[row], StringComparer.Ordinal);
        Assert.All(hostile.Values, l => Assert.Equal("", l[score]));
        Assert.Equal("number_lost", hostile["1"][reason]);
        Assert.Equal("not_printed", hostile["2"][reason]);
        Assert.All(lines.Skip(1).Where(l => l[score].Length > 0), l => Assert.Equal("", l[reason]));
    }

    [Fact]
    public void A_corrected_value_stands_beside_what_was_read()
    {
        var lines = Read(release.File("csv/corrected_values.csv"));
        string Of(string column) => lines[1][Array.IndexOf(lines[0], column)];
        Assert.Equal(2, lines.Count);
        Assert.Equal(("=1*1", "≥5", "≥5", "corrected", "applied", "printed so"), (Of("read_value"), Of("corrected_value"), Of("effective_value"), Of("source"), Of("state"), Of("why")));
    }

    private static bool Same(object? value, string text) => value switch
    {
        null => text.Length == 0,
        double real => BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) == BitConverter.DoubleToInt64Bits(real),
        long whole => long.Parse(text, CultureInfo.InvariantCulture) == whole,
        _ => text == (string)value,
    };

    private static List<string[]> Read(string file)
    {
        using var parser = new CsvParser(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture));
        var lines = new List<string[]>();
        while (parser.Read()) lines.Add(parser.Record!);
        return lines;
    }
}
