using Extractor.Grids.OnPage.Unruled;
using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Open;

/// <summary>Finds borders between the cells of rows by the gaps between their words: in each gap at the place that most rows leave free.</summary>
/// <param name="rows">Heights of the borders of the rows.</param>
/// <param name="words">Words of the table.</param>
internal sealed class GapBorders(IReadOnlyList<double> rows, IReadOnlyList<Word> words)
{
    /// <summary>Narrowest gap between two cells, in font sizes.</summary>
    private const double Narrowest = 0.5;

    private readonly List<List<(double From, double To)>> _texts = [.. Enumerable.Range(0, rows.Count - 1).Select(r => Texts(words.Where(w => w.Box.MiddleY() > rows[r] && w.Box.MiddleY() < rows[r + 1])))];

    /// <summary>The borders of each row.</summary>
    public List<List<double>> Find()
    {
        var borders = _texts.Select(t => Gaps(t).Select(Best).Distinct().Order().ToList()).ToList();
        for (var row = 1; row < borders.Count; row++) Take(borders, row, row - 1);
        for (var row = borders.Count - 2; row >= 0; row--) Take(borders, row, row + 1);
        return borders;
    }

    // A row has the borders of the next one wherever its words leave room for them: cells without text.
    private void Take(List<List<double>> borders, int row, int other)
    {
        var size = Interval.Median(words.Select(w => w.FontSize));
        var taken = borders[other].Where(x => _texts[row].All(t => x < t.From || x > t.To) && borders[row].All(b => Math.Abs(b - x) > size)).ToList();
        borders[row] = [.. borders[row].Concat(taken).Order()];
    }

    private static List<(double From, double To)> Texts(IEnumerable<Word> words)
    {
        var texts = new List<(double From, double To)>();
        foreach (var word in words.OrderBy(w => w.Box.X0))
        {
            if (texts.Count > 0 && word.Box.X0 - texts[^1].To < Narrowest * word.FontSize) texts[^1] = (texts[^1].From, Math.Max(texts[^1].To, word.Box.X1));
            else texts.Add((word.Box.X0, word.Box.X1));
        }
        return texts;
    }

    private static IEnumerable<(double From, double To)> Gaps(List<(double From, double To)> texts) => texts.Zip(texts.Skip(1), (a, b) => (a.To, b.From));

    // Of the middles of all gaps, the one within this gap that most rows leave free.
    private double Best((double From, double To) gap)
    {
        var middle = (gap.From + gap.To) / 2;
        return _texts.SelectMany(Gaps).Select(g => (Math.Max(g.From, gap.From) + Math.Min(g.To, gap.To)) / 2).Where(x => x > gap.From && x < gap.To)
            .Append(middle).OrderByDescending(x => _texts.Count(t => t.All(i => x < i.From || x > i.To))).ThenBy(x => Math.Abs(x - middle)).ThenBy(x => x).First();
    }
}
