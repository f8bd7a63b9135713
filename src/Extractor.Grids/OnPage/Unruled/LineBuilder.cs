using Extractor.Grids.OnPage.Words;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Puts words on their lines and cuts the lines where the gap is wider than a blank.</summary>
internal static class LineBuilder
{
    /// <summary>Share of the lower height that two words of one line overlap at least: two lines of which one is printed half a line lower overlap by less.</summary>
    private const double SameLine = 0.6;

    /// <summary>Gap in font sizes from which words may stand in two columns.</summary>
    private const double ColumnGap = 0.6;

    /// <summary>Gap in font sizes that justified text does not reach between its words.</summary>
    private const double WideGap = 1.5;

    /// <summary>The same in a column of a page.</summary>
    private const double WideGapOfNarrow = 2.5;

    /// <summary>A column gap is so many times as wide as the blanks of its line.</summary>
    private const double Wider = 1.8;

    /// <summary>Puts horizontal words on their lines, from top to bottom.</summary>
    public static IReadOnlyList<Baseline> Lines(IEnumerable<Word> words)
    {
        var lines = new List<Collected>();
        foreach (var word in words.Where(w => Math.Abs(w.Angle) < 1 && w.Text.Length > 0).OrderBy(w => w.Box.MiddleY()).ThenBy(w => w.Box.X0))
        {
            var line = Enumerable.Reverse(lines).Take(4).FirstOrDefault(l => l.Holds(word));
            if (line is null) lines.Add(line = new());
            line.Add(word);
        }
        return [.. lines.Select(l => new Baseline([.. l.Words.OrderBy(w => w.Box.X0)])).OrderBy(l => l.Y)];
    }

    /// <summary>The line cut only where justified text would not be.</summary>
    public static PrintedLine Cut(Baseline line, bool isNarrow, IReadOnlyList<Ruling> verticals) =>
        new(Cut(line.Words, (isNarrow ? WideGapOfNarrow : WideGap) * line.FontSize, verticals));

    /// <summary>The line cut at all gaps that may stand between columns, but for its running text.</summary>
    public static PrintedLine Divide(PrintedLine line, HashSet<Chunk> prose, IReadOnlyList<Ruling> verticals) =>
        new([.. line.Chunks.SelectMany(c => prose.Contains(c) ? [c] : Cut(c.Words, Math.Max(ColumnGap * line.FontSize, Wider * UsualBlank(c.Words, line.FontSize)), verticals))]);

    private static List<Chunk> Cut(IReadOnlyList<Word> words, double limit, IReadOnlyList<Ruling> verticals)
    {
        var chunks = new List<Chunk>();
        var y = words[0].Box.MiddleY();
        var beside = verticals.Where(v => v.From < y && v.To > y).ToList();
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && !IsCut(words[i - 1].Box, words[i].Box, limit, beside)) continue;
            chunks.Add(new([.. words.Skip(from).Take(i - from)]));
            from = i;
        }
        return chunks;
    }

    private static bool IsCut(Box left, Box right, double limit, List<Ruling> verticals)
    {
        if (right.X0 - left.X1 > limit) return true;
        return verticals.Exists(v => v.Position > left.X1 - 1 && v.Position < right.X0 + 1);
    }

    // The median of the gaps that are blanks of a sentence; justified lines have wide ones.
    private static double UsualBlank(IReadOnlyList<Word> words, double size)
    {
        var gaps = words.Zip(words.Skip(1), (a, b) => b.Box.X0 - a.Box.X1).Where(g => g > 0.1 * size && g < size).Order().ToList();
        return gaps.Count < 4 ? 0 : gaps[gaps.Count / 2];
    }

    private sealed class Collected
    {
        private Box _reference;

        public List<Word> Words { get; } = [];

        public bool Holds(Word word)
        {
            var box = word.Box;
            var shared = Interval.Shared(box.Y0, box.Y1, _reference.Y0, _reference.Y1);
            return shared >= SameLine * Math.Min(box.Height(), _reference.Height());
        }

        public void Add(Word word)
        {
            if (Words.Count == 0 || word.Box.Height() > _reference.Height()) _reference = word.Box;
            Words.Add(word);
        }
    }
}
