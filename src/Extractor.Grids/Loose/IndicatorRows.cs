using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.Loose;

/// <summary>Writes a rebuilt indicator table as the rows that a clean grid would have: heading, indicators, total, grade.</summary>
internal sealed class IndicatorRows(FormLayout layout, SpelledHeader header)
{
    private readonly HashSet<string> _total = [.. layout.Total.Select(k => Folding.Key(k))];

    private readonly HashSet<string> _grade = [.. layout.Grade.Select(k => Folding.Key(k))];

    /// <summary>The heading row and one row an indicator.</summary>
    public IEnumerable<GridRow> Make(IndicatorTable table, IReadOnlyList<LooseLine> lines)
    {
        var cells = header.Columns.Select(c => CellMaker.Cell(Column(c.Name), c.Tokens)).ToList();
        if (table.Labels.FirstOrDefault(l => l.Column == LabelColumn.Block) is { } block) cells.Insert(0, CellMaker.Cell(0, block.Pieces));
        yield return CellMaker.Row(cells, lines[header.First].Number);
        for (var r = 0; r < table.Rows.Count; r++) yield return CellMaker.Row([.. CellsOf(table, r)], lines[table.Rows[r].Figures.Line].Number);
    }

    /// <summary>The rows of total and grade in lines [from, to), other lines as they are.</summary>
    public IEnumerable<GridRow> Tail(IReadOnlyList<LooseLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var tokens = lines[i].Tokens;
            var label = tokens.FirstOrDefault(t => _total.Contains(t.Key) || _grade.Contains(t.Key));
            if (label is null)
            {
                yield return CellMaker.Row([CellMaker.Cell(0, tokens)], lines[i].Number);
                continue;
            }
            var cells = new List<GridCell> { CellMaker.Cell(0, [label]) };
            var rest = tokens.Where(t => t != label).ToList();
            if (_grade.Contains(label.Key)) cells.AddRange(rest.Select((t, n) => CellMaker.Cell(1 + n, [t])));
            else cells.AddRange(TotalFigures(rest));
            yield return CellMaker.Row(cells, lines[i].Number);
        }
    }

    private IEnumerable<GridCell> TotalFigures(List<LooseToken> rest)
    {
        var figures = rest.Where(t => t.IsNumber || t.IsDash).ToList();
        if (figures.Count == 2) return [CellMaker.Cell(Column("weight"), [figures[0]]), CellMaker.Cell(Column("score"), [figures[1]])];
        return figures.Select((t, n) => CellMaker.Cell(Column("weight") + n, [t], true));
    }

    private int Column(string name) => header.IndexOf(name) + 1;

    private IEnumerable<GridCell> CellsOf(IndicatorTable table, int r)
    {
        foreach (var (name, spans) in new[] { ("level1", table.Level1), ("level2", table.Level2) })
        {
            if (spans.FirstOrDefault(s => s.First <= r && s.Last >= r) is not { } span) continue;
            var doubtful = span.Doubtful.Contains(r);
            // The label is printed once; it is written again where the doubt about its rows begins or ends.
            if (r > span.First && span.Doubtful.Contains(r - 1) == doubtful) continue;
            var end = r + 1;
            while (end <= span.Last && span.Doubtful.Contains(end) == doubtful) end++;
            yield return CellMaker.Cell(Column(name), span.Label.Pieces, doubtful || table.LabelsForced || !table.SumsHold || !span.Label.Whole, end - r);
            if (name != "level1" || table.Weights.FirstOrDefault(w => w.Label == span.Label).Token is not { } weight) continue;
            yield return CellMaker.Cell(Column("level1_weight"), [weight], doubtful || !table.SumsHold, end - r);
        }
        var row = table.Rows[r];
        foreach (var group in row.Reading.Tokens.GroupBy(p => p.Column))
            yield return CellMaker.Cell(Column(BandColumns.Names[group.Key]), [.. group.Select(p => p.Token)], row.IsForced || !table.SumsHold || row.Reading.Rivals.Contains(group.Key));
        yield return CellMaker.Cell(Column("weight"), [row.Figures.Weight!], !table.SumsHold);
        yield return CellMaker.Cell(Column("score"), [row.Figures.Score!], !table.SumsHold);
    }
}
