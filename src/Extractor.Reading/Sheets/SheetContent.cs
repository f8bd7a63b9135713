using ExcelDataReader;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Sheets;

/// <summary>A cell that shows something; row and column of the file, from 0.</summary>
internal sealed record ShownCell(int Row, int Column, ShownValue Value);

/// <summary>What one sheet shows: its cells, its merged ranges, and which rows and columns it hides.</summary>
internal sealed class SheetContent
{
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];

    // Rows and columns that a table may have; a range or a sheet that is larger was marked to its end, not filled.
    private const int MostRows = 100_000;
    private const int MostColumns = 1_000;

    // Places that are looked at for something shown: a second's work.
    private const long MostPlaces = 200_000_000;

    private SheetContent(string name) => Name = name;

    /// <summary>Name of the sheet.</summary>
    public string Name { get; }

    /// <summary>The cells that show something, row by row.</summary>
    public List<ShownCell> Cells { get; } = [];

    /// <summary>Merged ranges by their first cell: the last row and column.</summary>
    public Dictionary<(int Row, int Column), (int Row, int Column)> Merged { get; } = [];

    /// <summary>True if a row is shown.</summary>
    public bool ShowsRow(int row) => !_hiddenRows.Contains(row);

    /// <summary>True if a column is shown.</summary>
    public bool ShowsColumn(int column) => !_hiddenColumns.Contains(column);

    /// <summary>Reads the present sheet.</summary>
    /// <param name="sheet">A reader that stands before its first row.</param>
    /// <param name="most">How many cells may show something at most.</param>
    /// <param name="hidden">Takes what hidden rows and columns hold.</param>
    public static SheetContent Read(IExcelDataReader sheet, int most, HiddenTexts hidden)
    {
        var content = new SheetContent(sheet.Name);
        var covered = content.ReadMerged(sheet.MergeCells ?? []);
        var places = 0L;
        for (var row = 0; sheet.Read(); row++)
        {
            if ((places += sheet.FieldCount) > MostPlaces) throw new UnreadableDocumentException($"sheet {content.Name}: its cells lie apart over more than {row} rows and {sheet.FieldCount} columns; delete the empty rows and columns between them");
            if (row == 0) content.FindHiddenColumns(sheet);
            var isHidden = sheet.RowHeight == 0;
            if (isHidden) content._hiddenRows.Add(row);
            for (var column = 0; column < sheet.FieldCount; column++)
            {
                if (sheet.IsDBNull(column) || covered.Contains((row, column))) continue;
                var value = ShownValue.Of(sheet, column);
                if (string.IsNullOrWhiteSpace(value.Text)) continue;
                // A merged cell is seen as long as a part of it is.
                if ((isHidden || content._hiddenColumns.Contains(column)) && !content.Merged.ContainsKey((row, column))) hidden.Note(value.Text);
                else content.Cells.Add(new(row, column, value));
                if (content.Cells.Count > most) throw new UnreadableDocumentException($"sheet {content.Name}: the workbook has more than {most} filled cells; save its sheets as workbooks of their own");
            }
        }
        content.CutMerged();
        return content;
    }

    // Whole rows and columns may be merged: of those the part counts that has cells.
    private void CutMerged()
    {
        var (lastRow, lastColumn) = (Cells.Count == 0 ? 0 : Cells.Max(c => c.Row), Cells.Count == 0 ? 0 : Cells.Max(c => c.Column));
        foreach (var (first, last) in Merged.ToList())
            if (last.Row - first.Row >= MostRows || last.Column - first.Column >= MostColumns)
                Merged[first] = (Math.Max(first.Row, Math.Min(last.Row, lastRow)), Math.Max(first.Column, Math.Min(last.Column, lastColumn)));
    }

    private HashSet<(int, int)> ReadMerged(IEnumerable<CellRange> ranges)
    {
        const int MostCovered = 1 << 20;
        var covered = new HashSet<(int, int)>();
        foreach (var range in ranges)
        {
            Merged[(range.FromRow, range.FromColumn)] = (range.ToRow, range.ToColumn);
            for (var row = range.FromRow; row <= range.ToRow && covered.Count < MostCovered; row++)
                for (var column = range.FromColumn; column <= range.ToColumn && covered.Count < MostCovered; column++)
                    if ((row, column) != (range.FromRow, range.FromColumn)) covered.Add((row, column));
        }
        return covered;
    }

    private void FindHiddenColumns(IExcelDataReader sheet)
    {
        for (var column = 0; column < sheet.FieldCount; column++)
            if (sheet.GetColumnWidth(column) == 0) _hiddenColumns.Add(column);
    }
}
