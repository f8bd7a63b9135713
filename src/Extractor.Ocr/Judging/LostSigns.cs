using Extractor.Model;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Finds where a sign of running text was too pale to be read: a hard copy wipes out full stops and commas and leaves their room.</summary>
internal static class LostSigns
{
    /// <summary>Fewer characters do not tell how wide they are set.</summary>
    private const int LeastCharacters = 6;

    /// <summary>Step from one character to the next, in usual steps, where one sign may be missing; where more is blank, it was left blank.</summary>
    private const double LeastStep = 1.55, MostStep = 2.7;

    /// <summary>Shorter texts are names and labels, which end without a stop.</summary>
    private const int LeastText = 9;

    private const string Ends = "。.;；！!？?：:）)”\"、，,";

    /// <summary>Confidence of a text that may have lost a sign: below every bar.</summary>
    public const double Doubtful = 0.85;

    /// <summary>True if two Chinese characters of a line stand apart as if a sign stood between them.</summary>
    public static bool IsIn(IReadOnlyList<Glyph> glyphs)
    {
        var signs = glyphs.Where(g => g.Text != ' ').ToList();
        var steps = Enumerable.Range(1, Math.Max(0, signs.Count - 1)).Where(i => Folding.IsHan(signs[i - 1].Text) && Folding.IsHan(signs[i].Text)).Select(i => signs[i].Middle - signs[i - 1].Middle).Order().ToList();
        if (steps.Count < LeastCharacters - 1) return false;
        var usual = steps[steps.Count / 2];
        return steps.Any(s => s >= LeastStep * usual && s <= MostStep * usual);
    }

    /// <summary>The lines of a page; where some line lost a sign, texts that end without one are doubted too: theirs may be lost as well.</summary>
    public static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Doubted(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        if (!lines.Any(l => IsIn(l.Judged.Glyphs))) return lines;
        var unended = lines.GroupBy(l => l.Line.Cell).Where(cell => cell.Sum(l => l.Judged.Text.Length) >= LeastText && !IsEnded(cell.Last().Judged.Text)).Select(cell => cell.Key).ToHashSet();
        return [.. lines.Select(l => unended.Contains(l.Line.Cell) || IsIn(l.Judged.Glyphs) ? (l.Line, l.Judged with { Confidence = Math.Min(l.Judged.Confidence, Doubtful) }) : l)];
    }

    // A figure with its unit is no sentence.
    private static bool IsEnded(string text) => text.Length == 0 || !Folding.IsHan(text[^1]) || Ends.Contains(text[^1], StringComparison.Ordinal);
}
