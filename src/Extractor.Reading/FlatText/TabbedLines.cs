using Extractor.Model.Pages;

namespace Extractor.Reading.FlatText;

/// <summary>Reads the lines of a text whose cells are divided by tabs or another sign.</summary>
internal sealed class TabbedLines(DecodedText decoded, DumpStyle style, CellCleaner cleaner)
{
    /// <summary>The lines in order; a blank one has no cells, empty cells of others are kept.</summary>
    public List<TextLine> Read()
    {
        var lines = new List<TextLine>();
        var rows = new RowScanner(decoded.Text, decoded.ReturnsEndLines, style.Quoted, style.Divider);
        while (rows.MoveNext())
        {
            var cells = new TextCell[rows.Cells.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = Cell(i, rows.Cells[i], rows.Start);
            if (cells is [{ Text: "" }] && !rows.Cells[0].Quoted) cells = [];
            lines.Add(new(rows.Line, cells, CellDivision.Tabs, rows.StartsPage));
        }
        return lines;
    }

    private TextCell Cell(int index, CellRange range, int lineStart)
    {
        var characters = decoded.Text.AsSpan(range.Start, range.End - range.Start);
        var text = cleaner.Clean(characters, range.Quoted);
        if (index == 0) text = Heading.WithoutMarks(text);
        var printed = characters.SequenceEqual(text) ? text : cleaner.Pooled(characters);
        return new(index, text, printed, range.Start - lineStart, range.End - lineStart);
    }
}
