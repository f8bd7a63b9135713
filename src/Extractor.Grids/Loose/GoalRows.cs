using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.Loose;

/// <summary>Makes the two rows of the goals block out of two columns of prose whose lines are mixed.</summary>
internal sealed class GoalRows(FormLayout layout)
{
    private readonly List<string> _labels = [.. (layout.Goals?.Labels ?? []).Select(Folding.Key).OrderByDescending(k => k.Length)];

    private readonly HashSet<string> _captions = [.. layout.Captions.Select(k => Folding.Key(k))];

    /// <summary>The rows of lines [headings, to).</summary>
    public IEnumerable<GridRow> Make(IReadOnlyList<LooseLine> lines, GoalHeadings headings, int to)
    {
        var body = Enumerable.Range(headings.First, to - headings.First).Select(l => lines[l]).Where(l => !_captions.Contains(l.Key)).ToList();
        var label = Label(body);
        var used = label.Append(headings.Expected).ToHashSet();
        if (headings.Actual is { } right) used.Add(right);
        var prose = body.Select(l => l.Tokens.Where(t => !used.Contains(t)).ToList()).Where(l => l.Count > 0).ToList();
        var cells = new List<GridCell> { CellMaker.Cell(1, [headings.Expected]) };
        if (label.Count > 0) cells.Insert(0, CellMaker.Cell(0, label));
        if (headings.Actual is { } heading) cells.Add(CellMaker.Cell(2, [heading]));
        yield return CellMaker.Row(cells, lines[headings.First].Number);
        if (prose.Count == 0) yield break;
        var columns = new ProseColumns(headings, body[0].Positioned).Divide(prose);
        // A label that is not found whole may stand in the middle of the prose.
        var doubtful = columns.Doubtful || (label.Count == 0 && _labels.Count > 0);
        cells = [];
        if (columns.Left.Count > 0) cells.Add(CellMaker.Cell(1, columns.Left, doubtful || WrapDoubtful(columns.Left)));
        if (columns.Right.Count > 0) cells.Add(CellMaker.Cell(2, columns.Right, doubtful || WrapDoubtful(columns.Right)));
        yield return CellMaker.Row(cells, lines[prose[0][0].Line].Number);
    }

    private IReadOnlyList<LooseToken> Label(List<LooseLine> body)
    {
        var first = body.Select(l => l.Tokens[0]).ToList();
        foreach (var label in _labels) if (Speller.Spell(label, first) is { } spelled) return spelled;
        return [];
    }

    /// <summary>True if a printed line ends far before the border in the middle of a sentence: then lines are missing or mixed.</summary>
    private static bool WrapDoubtful(IReadOnlyList<LooseToken> tokens)
    {
        var lines = tokens.GroupBy(t => t.Line).Select(g => (Width: g.Sum(t => t.Width), Last: g.Last().Key[^1])).ToList();
        var full = lines.Max(l => l.Width);
        return lines.SkipLast(1).Any(l => full - l.Width > 6 && "。;:!?)".IndexOf(l.Last, StringComparison.Ordinal) < 0);
    }
}
