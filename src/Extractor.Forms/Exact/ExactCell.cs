using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Forms.Exact;

/// <summary>A cell of a table whose spans are exact, with its comparison key.</summary>
/// <param name="source">The cell.</param>
/// <param name="row">Its first row in the table.</param>
internal sealed class ExactCell(GridCell source, int row)
{
    /// <summary>The cell as the grids stage gave it.</summary>
    public GridCell Source { get; } = source;

    /// <summary>First row, from 0.</summary>
    public int Row { get; } = row;

    /// <summary>Row behind the last one.</summary>
    public int RowEnd => Row + Source.RowSpan;

    /// <summary>First column, from 0.</summary>
    public int Column => Source.Column;

    /// <summary>Column behind the last one.</summary>
    public int ColumnEnd => Source.Column + Source.ColumnSpan;

    /// <summary>Readable text.</summary>
    public string Text => Source.Text;

    /// <summary>True if it was read from pixels.</summary>
    public bool IsScanned { get; } = source.Parts.Any(p => p.Confidence < 1);

    /// <summary>Folded key, without a colon at its end; of a scan without specks that were read as marks.</summary>
    public string Key { get; } = source.Parts.Any(p => p.Confidence < 1) ? Folding.Key(source.Text).Trim(Specks).TrimEnd(':') : Folding.Key(source.Text).TrimEnd(':');

    private static readonly char[] Specks = ['.', '·', '。', ',', '、', '\'', '`', '_', ';', '|', '!', '~', '^'];

    /// <summary>Number of columns that it shares with a range of columns.</summary>
    public int Shared(int column, int columnEnd) => Math.Max(0, Math.Min(ColumnEnd, columnEnd) - Math.Max(Column, column));
}

/// <summary>A row of a table, or a paragraph between tables.</summary>
/// <param name="Table">The table; null for a paragraph.</param>
/// <param name="Index">Row in the table, from 0.</param>
/// <param name="Starting">The cells with text that start in the row, by column.</param>
/// <param name="Source">The row as the grids stage gave it.</param>
internal sealed record ExactRow(ExactTable? Table, int Index, IReadOnlyList<ExactCell> Starting, GridRow Source)
{
    /// <summary>The paragraph as a row of one cell.</summary>
    public static ExactRow Paragraph(GridRow row) => new(null, 0, [.. row.Cells.Select(c => new ExactCell(c, 0))], row);

    /// <summary>The cells with text that cover the row, those that start above included, by column.</summary>
    public IReadOnlyList<ExactCell> Covering => Table?.Covering(Index) ?? Starting;

    /// <summary>The only cell with text that covers the row; null if there are several.</summary>
    public ExactCell? Only => Covering is [var only] ? only : null;

    /// <summary>True for running text: a paragraph between tables, or on a sheet a row whose only cell stands at the left border.</summary>
    public bool IsRunningText => Table is null || (Table.Source.Kind == GridKind.MarkedUp && Only is { Column: 0, Source.RowSpan: 1 });

    /// <summary>Page of the row.</summary>
    public int? Page => Source.Where?.Page ?? (Starting.Count > 0 && Starting[0].Source.Parts.Count > 0 ? Starting[0].Source.Parts[0].Where.Page : null);
}
