using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Judging;

/// <summary>Weighs the lines of one cell together: where they spell a word of the field they are sure, and where they nearly do, the word settles the doubtful character.</summary>
internal sealed class CellJudge(FieldWords words)
{
    /// <summary>A text that is a word of the field is right this surely.</summary>
    private const double OfTheField = 0.97;

    /// <summary>A character surer than this is not changed for a word's sake, unless the reader itself names the other one.</summary>
    private const double SureCharacter = 0.75;

    /// <summary>The lines with such words settled.</summary>
    public IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Judge(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var text = Alike.Of(string.Concat(lines.Select(l => l.Judged.Text)));
        if (words.Contains(text)) return [.. lines.Select(l => (l.Line, Raised(l.Judged)))];
        if (text.Length != lines.Sum(l => l.Judged.Text.Length)) return lines;
        var choices = words.AsLongAs(text).Where(w => Fits(w, text, lines)).Take(2).ToList();
        return choices.Count == 1 ? Spelled(choices[0], text, lines) : lines;
    }

    private static JudgedLine Raised(JudgedLine judged) => judged with { Confidence = Math.Max(judged.Confidence, OfTheField), Others = [] };

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

    private static List<(PrintedLine Line, JudgedLine Judged)> Spelled(string word, string text, IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var result = new List<(PrintedLine, JudgedLine)>();
        var from = 0;
        foreach (var (line, judged) in lines)
        {
            var start = from;
            var spelled = string.Concat(judged.Text.Select((c, i) => word[start + i] == text[start + i] ? c : word[start + i]));
            var repairs = spelled == judged.Text ? judged.Repairs : [.. judged.Repairs, "label_by_vocabulary"];
            result.Add((line, Raised(judged) with { Text = spelled, Repairs = repairs }));
            from += judged.Text.Length;
        }
        return result;
    }
}
