using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Closes tables that are open at a side: where several lines run on beyond the last crossing to one common end, and words stand there, the frame is inferred.</summary>
internal static class FrameCloser
{
    // Lines that run on by less, in points, only overshoot.
    private const double Overshoot = 6;

    /// <summary>The edges with the inferred sides added.</summary>
    public static List<Edge> Close(List<Edge> edges, IReadOnlyList<Word> words)
    {
        var left = Side(edges, words, true, atStart: true);
        var right = Side(edges, words, true, atStart: false);
        // Where the frame is missing at one side, a single line that runs on tells of the next one.
        var fewest = (left ?? right) is null ? 2 : 1;
        var top = Side(edges, words, false, atStart: true, fewest);
        var bottom = Side(edges, words, false, atStart: false, fewest);
        fewest = (top ?? bottom) is null ? 2 : 1;
        left ??= Side(edges, words, true, atStart: true, fewest);
        right ??= Side(edges, words, true, atStart: false, fewest);
        return [.. edges, .. new[] { Meeting(left, top, bottom), Meeting(right, top, bottom), Meeting(top, left, right), Meeting(bottom, left, right) }.OfType<Edge>()];
    }

    // Two inferred sides meet in the corner that both leave open.
    private static Edge? Meeting(Edge? side, Edge? before, Edge? behind) => side is null ? null
        : side with { From = Math.Min(side.From, before?.Position ?? side.From), To = Math.Max(side.To, behind?.Position ?? side.To) };

    private static Edge? Side(List<Edge> edges, IReadOnlyList<Word> words, bool isHorizontal, bool atStart, int fewest = 2)
    {
        var crossing = edges.Where(e => e.IsHorizontal != isHorizontal).Select(e => e.Position).ToList();
        var outermost = atStart ? crossing.Min() : crossing.Max();
        var open = edges.Where(e => e.IsHorizontal == isHorizontal && (atStart ? outermost - e.From : e.To - outermost) > Overshoot).ToList();
        if (open.Count < fewest) return null;
        var end = atStart ? open.Min(e => e.From) : open.Max(e => e.To);
        open.RemoveAll(e => Math.Abs((atStart ? e.From : e.To) - end) > Overshoot);
        if (open.Count < fewest) return null;
        var (from, to) = (open.Min(e => e.Position), open.Max(e => e.Position));
        var (low, high) = (Math.Min(end, outermost), Math.Max(end, outermost));
        // Heads may stand beyond the first of the open lines, where the lines across still run.
        var reach = edges.Where(e => e.IsHorizontal != isHorizontal).ToList();
        return words.Any(w => Stands(w, isHorizontal, low, high, Math.Min(from, reach.Min(e => e.From)), Math.Max(to, reach.Max(e => e.To)))) ? new Edge(!isHorizontal, end, from, to, Drawn: false) : null;
    }

    private static bool Stands(Word word, bool isHorizontal, double low, double high, double from, double to)
    {
        var (along, across) = isHorizontal ? (word.Box.MiddleX(), word.Box.MiddleY()) : (word.Box.MiddleY(), word.Box.MiddleX());
        return along > low && along < high && across > from && across < to;
    }
}
