using Extractor.Definitions;
using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading;
using Extractor.Testing;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Draws a page and reads its grids with the real reader.</summary>
internal static class DrawnPages
{
    private static readonly GridBuilder Builder = new(PipelineDefinitions.Load(Repository.Pipelines));

    /// <summary>The grids of an A4 page.</summary>
    public static IReadOnlyList<Grid> GridsOf(Action<PdfContent> draw) =>
        Builder.Build(new ReaderCatalog().Read(SourceDocument.Of("page.pdf", PdfFile.Of(draw))).Result.Pages);

    /// <summary>The one table of an A4 page.</summary>
    public static Grid Table(Action<PdfContent> draw) => Assert.Single(GridsOf(draw), g => g.Kind != GridKind.Text);

    /// <summary>The rows of all text on an A4 page without tables, cells divided by bars.</summary>
    public static IEnumerable<string> Text(Action<PdfContent> draw)
    {
        var grids = GridsOf(draw);
        Assert.All(grids, g => Assert.Equal(GridKind.Text, g.Kind));
        return grids.SelectMany(Rows);
    }

    /// <summary>The rows of a grid, cells divided by bars.</summary>
    public static IEnumerable<string> Rows(Grid grid) => grid.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)));

    /// <summary>Draws lines at some x and y as one lattice.</summary>
    public static PdfContent Lattice(this PdfContent content, double[] xs, double[] ys)
    {
        foreach (var x in xs) content.Line(x, ys[0], x, ys[^1]);
        foreach (var y in ys) content.Line(xs[0], y, xs[^1], y);
        return content;
    }
}
