using Extractor.Garbling.Forms;

namespace Extractor.Garbling.Printing;

/// <summary>Builds the lines of one form cell by cell.</summary>
public sealed class LineBuilder(CleanForm form)
{
    private readonly List<PrintedLine> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<PrintedLine> Lines => _lines;

    /// <summary>A blank line.</summary>
    public LineBuilder Blank()
    {
        _lines.Add(new(LineKind.Break, []));
        return this;
    }

    /// <summary>A line of cells. "" is a blank cell, "@path" the field of that path, anything else a label.</summary>
    public LineBuilder Line(LineKind kind, params IReadOnlyList<string> cells) => Row(kind, -1, cells);

    /// <summary>The line of a funding row or an indicator; "@.field" is its own field.</summary>
    public LineBuilder Row(LineKind kind, int row, params IReadOnlyList<string> cells)
    {
        _lines.Add(new(kind, cells.Select(c => Cell(c, row, kind)), row));
        return this;
    }

    private PrintedCell Cell(string text, int row, LineKind kind)
    {
        if (!text.StartsWith('@')) return new(text);
        var path = text[1..];
        if (path.StartsWith('.')) path = (kind == LineKind.Funding ? "funding" : "indicators") + $"[{row}]{path}";
        return new(form[path], path);
    }
}
