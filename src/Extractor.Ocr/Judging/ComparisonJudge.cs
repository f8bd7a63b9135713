using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Tells &gt; from ≥ and &lt; from ≤ by their ink: the reader of text takes the one for the other where print is small or slanted.</summary>
internal sealed class ComparisonJudge(PrintedLine line, LineReading reading)
{
    private const double LeastWithBar = 1.6;
    private const double MostWithoutBar = 1.35;

    /// <summary>Score of a bare sign that the reader never gave to one with a bar.</summary>
    private const double SureOfNoBar = 0.92;

    /// <summary>Ink that speaks clearly, and against what was read.</summary>
    private const double Clear = 0.97, Contradicting = 0.6;

    /// <summary>True for the signs in question.</summary>
    public static bool IsComparison(char c) => Alike.Of(c) is '>' or '<' or '≥' or '≤';

    /// <summary>Sets the comparison signs of a line as their ink says; gives the index of each and how sure it is.</summary>
    public IReadOnlyList<(int Index, double Certainty)> Settle(char[] signs)
    {
        var result = new List<(int, double)>();
        for (var i = 0; i < signs.Length; i++)
            if (IsComparison(signs[i])) result.Add((i, Settle(signs, i)));
        return result;
    }

    private double Settle(char[] signs, int i)
    {
        var read = Alike.Of(signs[i]);
        var isGreater = read is '>' or '≥';
        var bar = HasBar(i, isGreater);
        if (bar is null) return Math.Min(reading.Glyphs[i].Score, Contradicting);
        signs[i] = (isGreater, bar.Value) switch { (true, true) => '≥', (false, true) => '≤', (true, false) => '>', _ => '<' };
        if (signs[i] == read) return Clear;
        // A bar that the reader overlooked is there; where it was sure, or saw one that the ink lacks, it is open.
        return bar.Value && reading.Glyphs[i].Score < SureOfNoBar ? Clear : Contradicting;
    }

    private bool? HasBar(int i, bool tipRight)
    {
        var glyphs = reading.Glyphs;
        var left = i == 0 ? line.Ink.X0 - line.Crop.X0 - 2 : (glyphs[i - 1].Middle + glyphs[i].Middle) / 2;
        var right = i + 1 < glyphs.Count ? (glyphs[i].Middle + glyphs[i + 1].Middle) / 2 : line.Ink.X1 - line.Crop.X0 + 2;
        return SignShape.LowerToUpper(line, left, right, tipRight) switch { null => null, >= LeastWithBar => true, <= MostWithoutBar => false, _ => null };
    }
}
