using System.Buffers;

namespace Extractor.Reading.FlatText;

/// <summary>One cell of a row: a range of the text.</summary>
/// <param name="Start">First character, the opening quote of a quoted cell included.</param>
/// <param name="End">After the last character.</param>
/// <param name="Quoted">True if the cell stands in quotes, as in CSV.</param>
internal readonly record struct CellRange(int Start, int End, bool Quoted);

/// <summary>Walks the rows of a flat text, cells divided by tabs or another sign: a row is a line, or several where a quoted cell holds line breaks.</summary>
internal sealed class RowScanner(string text, bool returnsEndLines, bool quoted, char divider = '\t')
{
    private readonly SearchValues<char> _ends = SearchValues.Create([divider, '\n', '\f', .. returnsEndLines ? "\r" : ""]);

    private readonly List<CellRange> _cells = [];
    private int _position;
    private int _line = 1;

    /// <summary>Cells of the row, valid until the next move.</summary>
    public IReadOnlyList<CellRange> Cells => _cells;

    /// <summary>First line of the row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>First character of the row.</summary>
    public int Start { get; private set; }

    /// <summary>True if a form feed stands before the row.</summary>
    public bool StartsPage { get; private set; }

    /// <summary>Moves to the next row; false at the end of the text.</summary>
    public bool MoveNext()
    {
        StartsPage = false;
        while (_position < text.Length && text[_position] == '\f')
        {
            StartsPage = true;
            _position++;
        }
        if (_position >= text.Length) return false;
        (Line, Start) = (_line, _position);
        _cells.Clear();
        do _cells.Add(NextCell());
        while (PassDivider());
        PassLineEnd();
        return true;
    }

    private CellRange NextCell()
    {
        var start = _position;
        if (quoted && start < text.Length && text[start] == '"' && EndOfQuoted(start) is >= 0 and var closed)
        {
            _position = closed;
            _line += text.AsSpan(start, closed - start).Count(returnsEndLines ? '\r' : '\n');
            return new(start, closed, true);
        }
        var length = text.AsSpan(start).IndexOfAny(_ends);
        _position = length < 0 ? text.Length : start + length;
        var end = _position;
        if (end < text.Length && text[end] == '\n' && end > start && text[end - 1] == '\r') end--;
        return new(start, end, false);
    }

    /// <summary>The index after the quote that closes the quoted cell; -1 if none does: then the opening quote is text. A doubled quote stands for one.</summary>
    private int EndOfQuoted(int start)
    {
        for (var i = start + 1; i < text.Length; i += 2)
        {
            var quote = text.IndexOf('"', i);
            if (quote < 0) return -1;
            i = quote;
            if (quote + 1 < text.Length && text[quote + 1] == '"') continue;
            return EndsCell(quote + 1) ? quote + 1 : -1;
        }
        return -1;
    }

    private bool EndsCell(int index) => index >= text.Length || text[index] == divider || text[index] switch
    {
        '\n' or '\f' => true,
        '\r' => returnsEndLines || index + 1 < text.Length && text[index + 1] == '\n',
        _ => false,
    };

    private bool PassDivider()
    {
        if (_position >= text.Length || text[_position] != divider) return false;
        _position++;
        return true;
    }

    private void PassLineEnd()
    {
        if (_position >= text.Length || text[_position] == '\f') return;
        if (text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n') _position++;
        _position++;
        _line++;
    }
}
