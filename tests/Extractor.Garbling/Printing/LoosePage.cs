using Extractor.Model;

namespace Extractor.Garbling.Printing;

/// <summary>A page without rulings: pieces of text at a height (in half lines) and a column (in character widths), as a reader of words sees it.</summary>
public sealed class LoosePage
{
    private readonly List<(int Height, int Column, string Text)> _pieces = [];

    /// <summary>Height in half lines that the next row starts at.</summary>
    public int Bottom { get; set; }

    /// <summary>Sets a text of one or more wrapped lines into a cell, centred between two heights.</summary>
    public void Set(string text, int column, int width, int from, int to)
    {
        var lines = Wrap(text, width);
        var start = from + Math.Max(0, (to - from - 2 * lines.Count) / 2);
        for (var i = 0; i < lines.Count; i++) _pieces.Add((start + 2 * i, column + (width - Width(lines[i])) / 2, lines[i]));
    }

    /// <summary>Sets a text of one or more lines from a height on, at the left of its column.</summary>
    public void SetLeft(string text, int column, int width, int from)
    {
        foreach (var (i, line) in Wrap(text, width).Index()) _pieces.Add((from + 2 * i, column, line));
    }

    /// <summary>Number of lines that a text takes in a width.</summary>
    public static int Lines(string text, int width) => text.Length == 0 ? 0 : Wrap(text, width).Count;

    /// <summary>The page as columns of blanks. Pieces half a line apart share a line, or not.</summary>
    public IEnumerable<string> AsColumns(bool joinHalfLines) => Rows(joinHalfLines).Select(row =>
    {
        var line = "";
        foreach (var (column, text) in row)
        {
            var gap = column - Width(line);
            line += new string(' ', Math.Max(line.Length == 0 ? 0 : 1, gap)) + text;
        }
        return line;
    });

    /// <summary>The page as two cells a line, divided at a column; what shares a cell is divided by single blanks.</summary>
    public IEnumerable<string> AsStream(int divide) => Rows(joinHalfLines: false).Select(row =>
    {
        var left = string.Join(' ', row.Where(p => p.Column < divide).Select(p => p.Text));
        var right = string.Join(' ', row.Where(p => p.Column >= divide).Select(p => p.Text));
        return (left.Length == 0 ? "\"\"" : left) + "\t" + right;
    });

    private IEnumerable<List<(int Column, string Text)>> Rows(bool joinHalfLines) =>
        _pieces.GroupBy(p => joinHalfLines ? p.Height / 2 : p.Height).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(p => p.Column).Select(p => (p.Column, p.Text)).ToList());

    private static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var c in text)
        {
            if (Width(line) + Folding.DisplayWidth(c) > width) { lines.Add(line); line = ""; }
            line += c;
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static int Width(string text) => text.Sum(Folding.DisplayWidth);
}
