using System.Text;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Text of the words of one cell or paragraph.</summary>
/// <param name="Text">Readable text: wrapped lines joined, a line feed at the end of each paragraph but the last.</param>
/// <param name="Printed">The same with the characters as the document gives them.</param>
/// <param name="Box">Box around the words.</param>
internal sealed record CellText(string Text, string Printed, Box Box)
{
    /// <summary>The text of words that stand between a left and a right border; null if there are none.</summary>
    public static CellText? Of(IReadOnlyCollection<Word> words, double left, double right)
    {
        if (words.Count == 0) return null;
        var lines = WordLines.Of(words);
        var ends = ParagraphEnds.Of(lines, left, right);
        return new(Read(lines, ends, w => w.Text), Read(lines, ends, w => w.Printed), Boxes.Around(lines.Select(l => l.Box)));
    }

    /// <summary>The text of lines that are one paragraph.</summary>
    public static CellText OfOneParagraph(IReadOnlyList<WordLine> lines)
    {
        var none = new bool[lines.Count];
        return new(Read(lines, none, w => w.Text), Read(lines, none, w => w.Printed), Boxes.Around(lines.Select(l => l.Box)));
    }

    /// <summary>The text of one line.</summary>
    public static CellText Of(WordLine line) => new(Read(line, w => w.Text), Read(line, w => w.Printed), line.Box);

    /// <summary>A cell with this text.</summary>
    public GridCell Cell(int page, int column, int columnSpan = 1, int rowSpan = 1) =>
        new(column, Text, [new Part(Printed, new Place(page, Box))], columnSpan, rowSpan);

    private static string Read(IReadOnlyList<WordLine> lines, bool[] ends, Func<Word, string> text)
    {
        if (lines.Count == 1) return Read(lines[0], text);
        var builder = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Read(lines[i], text);
            if (i > 0) builder.Append(ends[i - 1] ? "\n" : Joint.AtWrap(builder.ToString(builder.Length - 1, 1), line));
            builder.Append(line);
        }
        return builder.ToString();
    }

    private static string Read(WordLine line, Func<Word, string> text)
    {
        if (line.Words.Count == 1) return text(line.Words[0]).Trim();
        var builder = new StringBuilder();
        for (var i = 0; i < line.Words.Count; i++)
        {
            if (i > 0) builder.Append(Joint.Between(line.Words[i - 1], line.Words[i]));
            builder.Append(text(line.Words[i]));
        }
        return builder.ToString().Trim();
    }
}
