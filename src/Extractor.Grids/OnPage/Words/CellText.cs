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
    /// <summary>0..1: as sure as its least sure word.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What else the whole text could say, one word read otherwise.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Rule ids of what was repaired in its words.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>The text of words that stand between a left and a right border; null if there are none.</summary>
    public static CellText? Of(IReadOnlyCollection<Word> words, double left, double right)
    {
        if (words.Count == 0) return null;
        var lines = WordLines.Of(words);
        return Of(lines, LineJoints.Of(lines, ParagraphEnds.Of(lines, left, right), left, right));
    }

    /// <summary>The text of lines that are one paragraph between two borders.</summary>
    public static CellText OfOneParagraph(IReadOnlyList<WordLine> lines, double left, double right) =>
        Of(lines, LineJoints.Of(lines, new bool[lines.Count], left, right));

    /// <summary>The text of one line.</summary>
    public static CellText Of(WordLine line) => Of([line], []);

    /// <summary>A cell with this text.</summary>
    public GridCell Cell(int page, int column, int columnSpan = 1, int rowSpan = 1) =>
        new(column, Text, [new Part(Printed, new Place(page, Box)) { Confidence = Confidence, Others = Others }], columnSpan, rowSpan, Repairs.Count > 0 ? Repairs : null);

    private static CellText Of(IReadOnlyList<WordLine> lines, IReadOnlyList<string> joints)
    {
        var words = lines.SelectMany(l => l.Words).ToList();
        return new(Read(lines, joints, w => w.Text), Read(lines, joints, w => w.Printed), Boxes.Around(lines.Select(l => l.Box)))
        {
            Confidence = words.Min(w => w.Confidence),
            Others = [.. words.SelectMany(word => word.Others.Select(other => Read(lines, joints, w => ReferenceEquals(w, word) ? other : w.Text)))],
            Repairs = [.. words.SelectMany(w => w.Repairs).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string Read(IReadOnlyList<WordLine> lines, IReadOnlyList<string> joints, Func<Word, string> text)
    {
        if (lines.Count == 1) return Read(lines[0], text);
        var builder = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) builder.Append(joints[i - 1]);
            builder.Append(Read(lines[i], text));
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
