using Extractor.Definitions;
using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading;
using Extractor.Testing;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>A table made by chance, drawn into a PDF and read by the real reader, is the same table: same spans, same texts.</summary>
public sealed class RuledGridPropertyTests
{
    private static readonly GridBuilder Builder = new(PipelineDefinitions.Load(Repository.Pipelines));

    [Theory]
    [InlineData(nameof(GridStyle.Frames))]
    [InlineData(nameof(GridStyle.LongLines))]
    [InlineData(nameof(GridStyle.Hairlines))]
    [InlineData(nameof(GridStyle.FilledRectangles))]
    [InlineData(nameof(GridStyle.Doubled))]
    [InlineData(nameof(GridStyle.Gaps))]
    [InlineData(nameof(GridStyle.Dashes))]
    [InlineData(nameof(GridStyle.OpenSides))]
    [InlineData(nameof(GridStyle.InnerLines))]
    public void What_is_drawn_is_read(string style) => Assert.All(Enumerable.Range(0, 25), seed => Check(Enum.Parse<GridStyle>(style), 0, 1, seed));

    [Theory]
    [InlineData(90, 1)]
    [InlineData(180, 1)]
    [InlineData(270, 1)]
    [InlineData(0, 0.7)]
    [InlineData(0, 1.8)]
    [InlineData(90, 0.8)]
    public void Turned_and_scaled_pages_read_the_same(int rotate, double scale) =>
        Assert.All(Enumerable.Range(100, 25), seed => Check(seed % 2 == 0 ? GridStyle.LongLines : GridStyle.FilledRectangles, rotate, scale, seed));

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Text_printed_sideways_reads_the_same(int rotate) =>
        Assert.All(Enumerable.Range(200, 15), seed => Check(GridStyle.LongLines, rotate, 1, seed, isSideways: true));

    private static void Check(GridStyle style, int rotate, double scale, int seed, bool isSideways = false)
    {
        var drawn = new DrawnGrid(seed, style is GridStyle.OpenSides or GridStyle.InnerLines);
        var document = SourceDocument.Of("grid.pdf", GridPainter.Paint(drawn, style, rotate, scale, seed, isSideways));
        var grids = Builder.Build(new ReaderCatalog().Read(document).Result.Pages);
        var table = Assert.Single(grids, g => g.Kind != GridKind.Text);
        Assert.Equal(GridKind.Ruled, table.Kind);
        Assert.Equal(Spans(drawn), table.Traces[0].Cells.Select(c => $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan}"));
        var read = table.Rows.SelectMany((r, i) => r.Cells.Select(c => new DrawnCell(i, c.Column, c.RowSpan, c.ColumnSpan) { Text = c.Text }.ToString()));
        Assert.Equal(drawn.Cells.Where(c => c.Text.Length > 0).Select(c => c.ToString()), read);
        Assert.Equal(["表格标题", "注释"], grids.Where(g => g.Kind == GridKind.Text).SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => c.Text));
    }

    private static IEnumerable<string> Spans(DrawnGrid drawn) => drawn.Cells.Select(c => $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan}");
}
