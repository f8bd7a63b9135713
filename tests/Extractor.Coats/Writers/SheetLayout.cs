using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>A cell of a sheet with its place, rows and columns from 0.</summary>
public sealed record SheetCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>Lays a document out on one sheet: paragraphs over all columns, tables below each other.</summary>
public static class SheetLayout
{
    /// <summary>The cells, row by row; two tables have a blank row between them.</summary>
    public static IReadOnlyList<SheetCell> Of(PrintedDocument document)
    {
        var cells = new List<SheetCell>();
        var columns = document.Blocks.Max(b => b.Table?.Columns ?? 1);
        var (row, afterTable) = (0, false);
        foreach (var block in document.Blocks)
        {
            if (afterTable) row++;
            afterTable = block.Table is not null;
            if (block.Paragraph is { } paragraph) cells.Add(new(row++, 0, 1, columns, paragraph));
            foreach (var line in block.Table?.Rows ?? [])
            {
                cells.AddRange(line.Select(c => new SheetCell(row, c.Column, c.RowSpan, c.ColumnSpan, c.Text)));
                row++;
            }
        }
        return cells;
    }

    /// <summary>The reference of a cell, such as C7.</summary>
    public static string Reference(int row, int column)
    {
        var letters = "";
        for (column++; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters + (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
