using System.Text;
using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the narrative of reports: headings, and the lines below them; a table of contents is left out.</summary>
internal sealed partial class SectionReader(FormDraft draft)
{
    private readonly List<GridCell> _lines = [];
    private Reading<string>? _heading;

    /// <summary>Takes a row; false if it is no narrative (a table row outside its table).</summary>
    public bool Read(Row row)
    {
        if (IsContents(row)) return true;
        if (row.Cells.Count != 1) return false;
        if (IsHeading(row.Key))
        {
            Close();
            _heading = LongText.Of(row.Cells[0]);
            return true;
        }
        if (_heading is null) return false;
        _lines.Add(row.Cells[0]);
        return true;
    }

    /// <summary>Ends the section that is open.</summary>
    public void Close()
    {
        if (_heading is null) return;
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            // A line that does not end a sentence is wrapped.
            if (text.Length > 0 && text[^1] is '。' or '；' or '！' or '？' or '：') text.Append('\n');
            text.Append(LongText.Unwrap(line.Text));
        }
        draft.Sections.Add(new(_heading, Make.Text(text.ToString(), [.. _lines.SelectMany(l => l.Parts)])));
        _heading = null;
        _lines.Clear();
    }

    /// <summary>True for "一、…" and "（一）…".</summary>
    public static bool IsHeading(string key) => Heading().IsMatch(key);

    // A heading with its page number, or the word 目录.
    private static bool IsContents(Row row) =>
        row.Key is "目录" || (row.Cells.Count == 2 && IsHeading(row.Keys[0]) && row.Keys[1].All(char.IsAsciiDigit)) || (row.Cells.Count == 1 && DottedContents().IsMatch(row.Key));

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、,]|\([一二三四五六七八九十]+\)).{1,80}$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、,]|\([一二三四五六七八九十]+\)).+(?:\.{3,}|…{2,})\d+$")]
    private static partial Regex DottedContents();
}
