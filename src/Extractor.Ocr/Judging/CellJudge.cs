using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Weighs the lines of one cell together: where they spell a word of the field they are sure, and where they nearly do, the word settles the doubtful characters.</summary>
internal sealed class CellJudge(FieldWords words)
{
    /// <summary>A text that is a word of the field is right this surely; one that was likelier than what was read, a little less.</summary>
    private const double OfTheField = 0.97, Likelier = 0.92;

    /// <summary>A character surer than this is not changed for a word's sake, unless the reader itself names the other one.</summary>
    private const double SureCharacter = 0.75;

    /// <summary>Marks that no form prints beside a word of the field: dirt that was read.</summary>
    private const string Dirty = ".·,、'‘`´^~_•*";

    /// <summary>Longer texts are no words of the field.</summary>
    private const int LongestWord = 24;

    /// <summary>The lines with such words settled. Without the reader of text only characters of equal number are settled.</summary>
    public IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Judge(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> read, PaddleReader? reader)
    {
        var lines = SentenceEnd.Mended(Dirt.Swept(read));
        var text = Alike.Of(string.Concat(lines.Select(l => l.Judged.Text)));
        if (Dirt.IsAlone(text, lines)) return [(lines[0].Line, new("", [], 0, [], []))];
        if (words.Contains(text)) return words.MayLackSigns(text) ? lines : [.. lines.Select(l => (l.Line, Raised(l.Judged, OfTheField)))];
        if (text.Length is < 2 or > LongestWord) return lines;
        var weighed = Weighed(text, lines, reader);
        return IsOpen(weighed) || IsDirty(weighed) ? [.. weighed.Select(l => (l.Line, l.Judged.Doubted()))] : weighed;
    }

    private IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Weighed(string text, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines, PaddleReader? reader)
    {
        if (text.Length == lines.Sum(l => l.Judged.Text.Length) && words.AsLongAs(text).Where(w => Fits(w, text, lines)).Take(2).ToList() is [var word]) return Spelled(word, text, lines, OfTheField);
        if (Closed(text) is { } closed) return Spelled(closed, text, lines, OfTheField);
        var isClear = lines.All(l => l.Judged.Confidence >= OfTheField);
        return !isClear && reader is not null && new WordChoice(words, reader).Of(text, [.. lines.Select(l => l.Line.Picture)]) is { } likely ? Spelled(likely, text, lines, Likelier) : lines;
    }

    // One bracket or quotation mark of two was lost.
    private static bool IsOpen(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var text = Alike.Of(string.Concat(lines.Select(l => l.Judged.Text)));
        return text.Count(c => c == '(') != text.Count(c => c == ')') || text.Count(c => c == '"') % 2 == 1;
    }

    private bool IsDirty(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var text = Alike.Of(string.Concat(lines.Select(l => l.Judged.Text)));
        return text.Trim([.. Dirty]) is { Length: > 1 } word && word != text && words.Contains(word);
    }

    // A bracket that opens and is not closed was lost at the end of a line.
    private string? Closed(string text) => text.Count(c => c == '(') == text.Count(c => c == ')') + 1 && words.Contains(text + ')') ? text + ')' : null;

    private static JudgedLine Raised(JudgedLine judged, double confidence) => judged with { Confidence = Math.Max(judged.Confidence, confidence), Others = [] };

    private static bool Fits(string word, string text, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var differing = Enumerable.Range(0, text.Length).Where(i => word[i] != text[i]).ToList();
        return differing.Count <= Math.Max(1, text.Length / 4) && differing.All(i => MayBe(word[i], i, lines));
    }

    private static bool MayBe(char sign, int index, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        foreach (var (_, judged) in lines)
        {
            if (index < judged.Text.Length)
                return judged.Glyphs[index].Score < SureCharacter || judged.Glyphs[index].Others.Any(o => Alike.Of(o.Text) == sign);
            index -= judged.Text.Length;
        }
        return false;
    }

    private List<(PrintedLine Line, JudgedLine Judged)> Spelled(string word, string text, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines, double confidence)
    {
        var spelled = Respelling.Of(lines.Select(l => l.Judged).ToList(), word);
        if (words.MayLackSigns(word)) confidence = 0;
        return [.. lines.Select((l, i) => (l.Line, Raised(spelled[i], confidence) with { Repairs = word == text ? l.Judged.Repairs : [.. l.Judged.Repairs, "label_by_vocabulary"] }))];
    }
}
