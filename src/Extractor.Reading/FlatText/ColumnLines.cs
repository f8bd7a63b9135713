using Extractor.Model.Pages;

namespace Extractor.Reading.FlatText;

/// <summary>Reads the lines of a text whose cells are divided by columns of blanks.</summary>
internal sealed class ColumnLines(DecodedText decoded, CellCleaner cleaner)
{
    /// <summary>The lines in order; a blank one has no cells.</summary>
    public List<TextLine> Read()
    {
        var lines = new List<TextLine>();
        var divider = ColumnDivider.For(decoded.Text);
        var rows = new RowScanner(decoded.Text, decoded.ReturnsEndLines, quoted: false);
        while (rows.MoveNext())
        {
            var line = decoded.Text.AsSpan(rows.Start, rows.Cells[^1].End - rows.Start);
            var cells = new List<TextCell>();
            foreach (var piece in divider.Divide(line))
                if (Cell(cells.Count, line[piece.From..piece.To], piece) is { Text.Length: > 0 } cell) cells.Add(cell);
            lines.Add(new(rows.Line, cells, CellDivision.Blanks, rows.StartsPage));
        }
        return lines;
    }

    private TextCell Cell(int index, ReadOnlySpan<char> characters, ColumnPiece piece)
    {
        var text = cleaner.Clean(characters, quoted: false);
        if (index == 0) text = Heading.WithoutMarks(text);
        return new(index, text, characters.SequenceEqual(text) ? text : cleaner.Pooled(characters), piece.Start, piece.End);
    }
}
