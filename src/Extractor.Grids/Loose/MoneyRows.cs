using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.Loose;

/// <summary>Makes the rows of the money block: heading, then a label and its figures a row.</summary>
internal sealed partial class MoneyRows(FormLayout layout)
{
    private readonly HashSet<string> _labels = [.. layout.Money.Rows.SelectMany(r => r.Words).Select(w => Folding.Key(w).TrimEnd(':'))];

    private readonly List<string> _blockLabels = [.. layout.Money.Labels.Select(Folding.Key)];

    /// <summary>The rows of the heading and of lines [heading end + 1, to).</summary>
    public IEnumerable<GridRow> Make(IReadOnlyList<LooseLine> lines, SpelledHeader header, int to)
    {
        var body = Enumerable.Range(header.First, to - header.First).ToList();
        var block = BlockLabel([.. body.SelectMany(l => lines[l].Tokens)]);
        var columns = header.Columns.Where(c => c.Name != "label").ToList();
        var cells = columns.Select((c, i) => CellMaker.Cell(i + 2, c.Tokens)).ToList();
        if (block.Count > 0) cells.Insert(0, CellMaker.Cell(0, block));
        yield return CellMaker.Row(cells, lines[header.First].Number);

        var loose = new List<LooseToken>();
        var rows = new List<(List<LooseToken> Label, List<LooseToken> Figures, int Line)>();
        foreach (var l in body.Where(l => l > header.Last))
        {
            var tokens = lines[l].Tokens.Where(t => !block.Contains(t)).ToList();
            var figures = tokens.Where(IsFigure).ToList();
            var label = tokens.Where(t => !IsFigure(t)).ToList();
            if (label.Count == 0 && figures.Count == 0) continue;
            if (figures.Count > 0 || IsLabel(label)) rows.Add((label, figures, l));
            else loose.AddRange(label);
        }
        foreach (var (label, figures, l) in rows)
            yield return RowOf(WholeLabel(label, loose, l), figures, columns, lines[l]);
    }

    private static bool IsFigure(LooseToken token) => token.IsNumber || token.IsDash || PercentPattern().IsMatch(token.Key);

    private bool IsLabel(IReadOnlyList<LooseToken> tokens) => _labels.Contains(string.Concat(tokens.Select(t => t.Key)).TrimEnd(':'));

    /// <summary>The label of the block with its money unit, wherever its pieces stand.</summary>
    private List<LooseToken> BlockLabel(List<LooseToken> tokens)
    {
        var block = new List<LooseToken>();
        foreach (var label in _blockLabels)
        {
            if (Speller.Spell(label, tokens) is not { } spelled) continue;
            block.AddRange(spelled);
            break;
        }
        if (tokens.FirstOrDefault(t => UnitPattern().IsMatch(t.Key)) is { } unit) block.Add(unit);
        else if (tokens.FirstOrDefault(t => _blockLabels.Any(b => t.Key.StartsWith(b, StringComparison.Ordinal))) is { } both && !block.Contains(both)) block.Add(both);
        return block;
    }

    /// <summary>The label with the pieces of it that wrapped to the lines around.</summary>
    private List<LooseToken> WholeLabel(List<LooseToken> label, List<LooseToken> loose, int line)
    {
        if (IsLabel(label)) return label;
        var before = loose.Where(t => t.Line < line && line - t.Line <= 2).ToList();
        var after = loose.Where(t => t.Line > line && t.Line - line <= 2).ToList();
        foreach (List<LooseToken> whole in new List<LooseToken>[] { [.. label, .. after], [.. before, .. label], [.. before, .. label, .. after], [.. before, .. after] })
            if (IsLabel(whole)) return whole;
        return label;
    }

    private GridRow RowOf(List<LooseToken> label, List<LooseToken> figures, List<SpelledColumn> columns, LooseLine line)
    {
        var cells = new List<GridCell>();
        if (label.Count > 0) cells.Add(CellMaker.Cell(1, label, !IsLabel(label)));
        var (places, doubtful) = FigureColumns.Place(figures, columns, line.Positioned);
        for (var i = 0; i < figures.Count; i++) cells.Add(CellMaker.Cell(places[i] + 2, [figures[i]], doubtful && !figures[i].IsDash));
        return CellMaker.Row(cells, line.Number);
    }

    [GeneratedRegex(@"^[0-9.]+%$", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"^\(?(单位:)?(万元|元)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();
}
