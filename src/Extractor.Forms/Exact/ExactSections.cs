using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the narrative of reports: headings and the paragraphs below them; a table of contents is left out.</summary>
internal sealed partial class ExactSections(FormDraft draft)
{
    private readonly List<GridCell> _paragraphs = [];
    private Reading<string>? _heading;

    /// <summary>Takes a paragraph (a line with wide gaps is several); false before the first heading.</summary>
    public bool Read(ExactRow row)
    {
        var read = false;
        foreach (var piece in row.Starting.SelectMany(c => Headings(c.Source))) read |= ReadPiece(piece);
        return read;
    }

    // Headings below each other, each on a line of its own, may come as one paragraph: 三、… and its （一）….
    private static IEnumerable<GridCell> Headings(GridCell paragraph)
    {
        var from = 0;
        foreach (Match next in SectionReader.IsHeading(Folding.Key(paragraph.Text)) ? NextHeading().Matches(paragraph.Text) : Enumerable.Empty<Match>())
        {
            yield return paragraph with { Text = paragraph.Text[from..next.Index] };
            from = next.Index;
        }
        yield return paragraph with { Text = paragraph.Text[from..] };
    }

    private bool ReadPiece(GridCell paragraph)
    {
        var key = Folding.Key(paragraph.Text);
        if (key == "目录" || Contents().IsMatch(paragraph.Text.Trim())) return true;
        if (SectionReader.IsHeading(key))
        {
            Close();
            _heading = Make.Text(ExactText.Unwrap(paragraph.Text), paragraph.Parts);
            return true;
        }
        if (_heading is null) return false;
        _paragraphs.Add(paragraph);
        return true;
    }

    /// <summary>Ends the section that is open.</summary>
    public void Close()
    {
        if (_heading is null) return;
        var text = string.Join('\n', _paragraphs.Select(p => ExactText.Unwrap(p.Text)));
        draft.Sections.Add(new(_heading, Make.Text(text, [.. _paragraphs.SelectMany(p => p.Parts)])));
        _heading = null;
        _paragraphs.Clear();
    }

    [GeneratedRegex(@"(?<=\s)(?=[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])|(?<=^[一二三四五六七八九十]+、.{4,})(?=[（(]一[）)])")]
    private static partial Regex NextHeading();

    // A heading with leaders or a gap before its page number.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、，,]|[（(][一二三四五六七八九十]+[）)]).*(?:(?:\.\s*){3,}|…+|·{3,}|\s)\s*-?\s*\d{1,3}\s*-?$")]
    private static partial Regex Contents();
}
