using System.Globalization;
using System.Text.Json;
using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading;
using Extractor.Testing;

namespace Extractor.Tests.Grids;

/// <summary>The loose dumps of the corpus against their truth, and the clean texts that must pass untouched.</summary>
public class LooseDumpTests
{
    private static readonly string[] Headings = ["一级指标", "权重", "二级指标", "三级指标", "年度指标值", "实际完成值", "全年完成值", "分值", "得分"];
    private static readonly string[] Fields = ["level1", "level1_weight", "level2", "level3", "target", "actual", "actual", "weight", "score"];

    public static TheoryData<string> LooseDumps => Dumps("*.tabula-stream.txt", "*.pdftotext-layout.txt");

    public static TheoryData<string> CleanTexts
    {
        get
        {
            var data = Dumps("*.tabula-lattice.txt", "*.pdfplumber-lines.txt");
            foreach (var seed in Directory.GetFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Where(f => !f.Contains("dumps", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                data.Add(Path.GetRelativePath(Repository.Corpus, seed));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LooseDumps))]
    public void RowsOfLooseDumpsAreThoseOfTheForm(string dump)
    {
        var forms = Rebuilt(dump);
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, Path.ChangeExtension(dump, null) + ".truth.json")));
        var expected = truth.RootElement.GetProperty("forms").EnumerateArray().ToList();
        Assert.Equal(expected.Count, forms.Count);
        List<string> wrong = [], silent = [];
        var doubted = 0;
        var checkedCells = 0;
        for (var f = 0; f < forms.Count; f++)
        {
            var rows = IndicatorCells(forms[f].Rows);
            var indicators = expected[f].GetProperty("indicators").EnumerateArray().ToList();
            Assert.Equal(indicators.Count, rows.Count);
            for (var r = 0; r < rows.Count; r++)
                foreach (var (field, cell) in rows[r])
                {
                    checkedCells++;
                    var doubtful = cell?.Repairs?.Contains("loose_doubtful") == true;
                    var right = Folded(cell?.Text, field) == Folded(indicators[r].GetProperty(field).ToString(), field);
                    if (right && doubtful) doubted++;
                    if (!right) (doubtful ? wrong : silent).Add($"form {f} row {r} {field}: {cell?.Text} is not {indicators[r].GetProperty(field)}");
                }
        }
        Assert.Empty(silent);
        Assert.True(wrong.Count <= checkedCells / 100, string.Join("\n", wrong));
        Assert.True(doubted <= checkedCells / 20, $"{doubted} of {checkedCells} right cells are marked doubtful");
    }

    [Theory]
    [MemberData(nameof(CleanTexts))]
    public void CleanTextsPassUntouched(string text) => Assert.Empty(Rebuilt(text));

    private static IReadOnlyList<LooseRows> Rebuilt(string path) =>
        new LooseGridBuilder(Repository.Definitions).Rebuild([.. new ReaderCatalog().Read(Repository.Document(path)).Result.Pages.SelectMany(p => p.Lines)]);

    private static TheoryData<string> Dumps(params string[] patterns)
    {
        var data = new TheoryData<string>();
        foreach (var file in patterns.SelectMany(p => Directory.GetFiles(Path.Combine(Repository.Corpus, "dumps"), p)).Order(StringComparer.Ordinal))
            data.Add(Path.GetRelativePath(Repository.Corpus, file));
        Assert.NotEmpty(data);
        return data;
    }

    /// <summary>The cells of each indicator row by field; a merged cell is repeated on the rows it spans.</summary>
    private static List<List<(string Field, GridCell? Cell)>> IndicatorCells(IReadOnlyList<GridRow> rows)
    {
        var heading = rows.First(r => r.Cells.Any(c => c.Text == "三级指标"));
        var columns = heading.Cells.Where(c => Headings.Contains(c.Text)).ToDictionary(c => c.Column, c => Fields[Array.IndexOf(Headings, c.Text)]);
        var merged = new Dictionary<int, (GridCell Cell, int Left)>();
        var result = new List<List<(string, GridCell?)>>();
        foreach (var row in rows.SkipWhile(r => r != heading).Skip(1).TakeWhile(r => r.Cells[0].Text != "总分"))
        {
            foreach (var cell in row.Cells.Where(c => c.RowSpan > 1)) merged[cell.Column] = (cell, cell.RowSpan);
            var fields = new List<(string, GridCell?)>();
            foreach (var (column, field) in columns)
            {
                var cell = row.Cells.FirstOrDefault(c => c.Column == column);
                if (merged.TryGetValue(column, out var span) && span.Left > 0)
                {
                    cell ??= span.Cell;
                    merged[column] = (span.Cell, span.Left - 1);
                }
                fields.Add((field, cell));
            }
            result.Add(fields);
        }
        return result;
    }

    private static string Folded(string? text, string field) => field is "weight" or "score" or "level1_weight"
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (number + 0.0000m).ToString("0.####", CultureInfo.InvariantCulture)
            : Folding.Key(text ?? "");
}
