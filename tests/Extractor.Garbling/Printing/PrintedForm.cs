using Extractor.Garbling.Forms;

namespace Extractor.Garbling.Printing;

/// <summary>A form on its way into the dump: its lines, and which of its fields the garbling has destroyed.</summary>
public sealed class PrintedForm(CleanForm form, IEnumerable<PrintedLine> lines)
{
    /// <summary>The form as meant.</summary>
    public CleanForm Form { get; } = form;

    /// <summary>Its lines.</summary>
    public List<PrintedLine> Lines { get; } = [.. lines];

    /// <summary>Paths whose characters are gone: the extraction must leave them null, flag them, or have them right.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that the print leaves open: not judged.</summary>
    public HashSet<string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of one kind.</summary>
    public List<PrintedLine> Of(LineKind kind) => Lines.FindAll(l => l.Kind == kind);

    /// <summary>Lines of one kind whose figures no pattern has touched.</summary>
    public List<PrintedLine> Unstrained(LineKind kind) => Lines.FindAll(l => l.Kind == kind && !l.Strained);

    /// <summary>The cell that carries a field, by its whole path; null if none does any more.</summary>
    public PrintedCell? Carrier(string path) => Lines.SelectMany(l => l.Cells).FirstOrDefault(c => c.Path == path);

    /// <summary>The line that holds a cell.</summary>
    public PrintedLine LineOf(PrintedCell cell) => Lines.First(l => l.Cells.Contains(cell));

    /// <summary>Puts lines before a line.</summary>
    public void InsertBefore(PrintedLine line, params IEnumerable<PrintedLine> lines) => Lines.InsertRange(Lines.IndexOf(line), lines);

    /// <summary>Puts lines after a line.</summary>
    public void InsertAfter(PrintedLine line, params IEnumerable<PrintedLine> lines) => Lines.InsertRange(Lines.IndexOf(line) + 1, lines);
}
