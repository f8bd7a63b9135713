using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Reading.MarkedUp;

/// <summary>Collects the tables of a document and the paragraphs between them in reading order.</summary>
internal sealed class GridCollector(int? page = null)
{
    private readonly List<Grid> _grids = [];
    private readonly List<GridRow> _paragraphs = [];

    /// <summary>True if a table of several columns was collected.</summary>
    public bool HasTables { get; private set; }

    /// <summary>Adds a paragraph; one without text is left out.</summary>
    /// <param name="printed">Its text, marked up as <see cref="ReadableText.Of"/> takes it.</param>
    /// <param name="where">Its place.</param>
    public void Add(string printed, Place where)
    {
        var text = ReadableText.Of(printed);
        if (text.Length == 0) return;
        printed = printed.Trim().Replace(ReadableText.LineEnd, '\n');
        _paragraphs.Add(new([new GridCell(0, text, [new Part(printed == text ? text : printed, where)])], 1, false));
    }

    /// <summary>Adds a table; one without text is left out.</summary>
    public void Add(Grid table)
    {
        if (table.Rows.All(r => r.Cells.Count == 0)) return;
        EndText();
        HasTables |= table.Rows.Any(r => r.Cells.Count > 1);
        _grids.Add(table);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Grid> Grids()
    {
        EndText();
        return _grids;
    }

    private void EndText()
    {
        if (_paragraphs.Count == 0) return;
        _grids.Add(new(page, [.. _paragraphs]) { Kind = GridKind.Text });
        _paragraphs.Clear();
    }
}
