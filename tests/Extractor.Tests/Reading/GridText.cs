using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Testing;

namespace Extractor.Tests.Reading;

/// <summary>What a reader made of bytes, as text: a row of a table is "a|b", "&lt;2" and "^2" its spans, "¶" before a paragraph, "=" between tables.</summary>
internal static class GridText
{
    private static readonly DocumentStages Stages = new(Repository.Definitions);

    /// <summary>The grids of all pages.</summary>
    public static string Of(byte[] bytes, string name = "x") => string.Join(";=;", Grids(bytes, name).Select(Text));

    /// <summary>The grids of all pages.</summary>
    public static IReadOnlyList<Grid> Grids(byte[] bytes, string name = "x") => [.. Stages.Read(SourceDocument.Of(name, bytes)).Result.Pages.SelectMany(p => p.Grids ?? [])];

    /// <summary>What stands beside the pages.</summary>
    public static string Beside(byte[] bytes) => string.Join(";=;", Stages.Read(SourceDocument.Of("x", bytes)).Result.Pages.SelectMany(p => p.Beside).Select(g => $"{g.Caption}: {Text(g)}"));

    /// <summary>What the reader noticed.</summary>
    public static IReadOnlyList<Finding> Findings(byte[] bytes, string name = "x") => Stages.Read(SourceDocument.Of(name, bytes)).Result.Findings;

    private static string Text(Grid grid) => string.Join(';', grid.Rows.Select(r => grid.Kind == GridKind.Text ? "¶" + r.Cells[0].Text : string.Join('|', r.Cells.Select(Text))));

    private static string Text(GridCell cell) => cell.Text + (cell.ColumnSpan > 1 ? $"<{cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $"^{cell.RowSpan}" : "");
}
