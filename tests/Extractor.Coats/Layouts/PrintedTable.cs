namespace Extractor.Coats.Layouts;

/// <summary>A cell to be printed; paragraphs of its text end with line feeds.</summary>
public sealed record PrintedCell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A table to be printed in any format: for each row the cells that start in it; together they cover it.</summary>
/// <param name="Widths">Relative widths of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record PrintedTable(IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<PrintedCell>> Rows)
{
    /// <summary>Number of columns.</summary>
    public int Columns => Widths.Count;
}

/// <summary>A paragraph, or a table.</summary>
/// <param name="Paragraph">Its text; null for a table.</param>
/// <param name="Table">The table; null for a paragraph.</param>
/// <param name="Centred">True for titles.</param>
public sealed record PrintedBlock(string? Paragraph, PrintedTable? Table, bool Centred = false);

/// <summary>A document to be printed in any format.</summary>
public sealed record PrintedDocument(IReadOnlyList<PrintedBlock> Blocks);
