using Extractor.Model;

namespace Extractor.Cli;

/// <summary>A table for the terminal: columns aligned by display width, for a Chinese character takes two columns.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings];

    /// <summary>Display columns after which a text is cut.</summary>
    public int WidestText { get; init; } = 36;

    /// <summary>False leaves the line of headings out.</summary>
    public bool HasHeadings { get; init; } = true;

    /// <summary>True also shows columns that hold nothing in any row, and the headings where there is no row.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Number of rows below the headings.</summary>
    public int Rows => _rows.Count - 1;

    /// <summary>Adds a row; an absent value shows as an empty cell, and so does what a short row lacks; a long one is cut with "…".</summary>
    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(c => Cut(OneLine(c ?? ""))), .. Enumerable.Repeat("", headings.Length - cells.Length)]);

    /// <summary>Writes the table; columns that hold nothing in any row are left out, unless it is to be whole.</summary>
    public void Write(TextWriter output, string indent)
    {
        var columns = Enumerable.Range(0, headings.Length).Where(c => IsWhole || _rows.Skip(1).Any(r => r[c].Length > 0)).ToList();
        var widths = columns.ToDictionary(c => c, c => _rows.Max(r => Width(r[c])));
        foreach (var row in _rows.Take(_rows.Count > 1 || IsWhole ? _rows.Count : 0).Skip(HasHeadings ? 0 : 1))
            output.WriteLine((indent + string.Join("  ", columns.Select(c => row[c] + new string(' ', widths[c] - Width(row[c]))))).TrimEnd());
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static int Width(string text) => text.Sum(Folding.DisplayWidth);

    private string Cut(string text)
    {
        if (Width(text) <= WidestText) return text;
        var length = 0;
        for (var width = 0; (width += Folding.DisplayWidth(text[length])) < WidestText;) length++;
        return text[..length] + "…";
    }
}
