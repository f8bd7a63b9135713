using Extractor.Definitions;
using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading;
using Extractor.Testing;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Tables that run over a page break.</summary>
public sealed class PageBreakTests
{
    private static readonly double[] Xs = [60, 110, 160, 260, 360, 460];

    [Fact]
    public void A_figure_in_the_first_row_of_a_page_stays_in_its_row_though_the_cell_above_the_break_is_empty()
    {
        // The header cells of all columns but one are merged, the cells of the body are not.
        var first = Sheet(["1,200", "", "1,200"], ["1,100", "", "1,100"]);
        var second = Sheet(["4,668", "4,620", "48"], ["4,620", "4,620", ""]);
        var pages = new ReaderCatalog().Read(SourceDocument.Of("pages.pdf", PdfFile.Of([first, second]))).Result.Pages;
        var table = Assert.Single(new GridBuilder(PipelineDefinitions.Load(Repository.Pipelines)).Build(pages), g => g.Kind != GridKind.Text);
        Assert.Equal(
            ["2 1,200 | 4 1,200", "2 1,100 | 4 1,100", "2 4,668 | 3 4,620 | 4 48", "2 4,620 | 3 4,620"],
            TypedPages.Cells(table).Skip(2).Select(r => r.Replace("0 208 | 1 01 | ", "", StringComparison.Ordinal)));
    }

    private static PdfSheet Sheet(params string[][] rows)
    {
        var sheet = new PdfSheet(595, 842);
        var page = sheet.Content;
        double[] ys = [700, 720, 740, .. rows.Select((_, i) => 760.0 + (20 * i))];
        page.Lattice([Xs[0], .. Xs[2..]], [.. ys.Where(y => y != 720)]).Line(Xs[0], 720, Xs[2], 720).Line(Xs[1], 720, Xs[1], ys[^1]);
        page.Text(70, 714, 10, "code").Text(70, 734, 10, "a").Text(120, 734, 10, "b").Text(170, 724, 10, "sum").Text(270, 724, 10, "basic").Text(370, 724, 10, "project");
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            page.Text(70, 754 + (20 * i), 10, "208").Text(120, 754 + (20 * i), 10, "01");
            for (var c = 0; c < row.Length; c++)
                if (row[c].Length > 0) page.Text(Xs[c + 2] + 10, 754 + (20 * i), 10, row[c]);
        }
        return sheet;
    }
}
