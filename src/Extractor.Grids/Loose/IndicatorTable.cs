using System.Globalization;
using Extractor.Definitions;

namespace Extractor.Grids.Loose;

/// <summary>One row of a rebuilt indicator table.</summary>
internal sealed record IndicatorRow(BodyLine Figures, BandReading Reading)
{
    private const double Forced = 1.3;

    /// <summary>True if no reading of the row fits well: then its texts are doubtful. Display columns cost something even when right.</summary>
    public bool IsForced => !Figures.Positioned && Reading.Cost > Forced;

    /// <summary>The lines that the row's cells take up.</summary>
    public RowExtent Extent { get; } = new(
        Reading.Tokens.Select(p => p.Token.Line).Append(Figures.Line).Min(), Figures.Line, Reading.Tokens.Select(p => p.Token.Line).Append(Figures.Line).Max());
}

/// <summary>An indicator table put together from its torn lines.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Labels">All labels.</param>
/// <param name="LabelsForced">True if no reading of the labels fits well.</param>
/// <param name="SumsHold">False if the weights of the rows do not add up to the printed total: then rows are lost or mixed.</param>
/// <param name="Weights">Weights printed beside level-1 labels.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Level1">Level-1 labels with their rows.</param>
/// <param name="Level2">Level-2 labels with their rows.</param>
internal sealed record IndicatorTable(
    SpelledHeader Header, IReadOnlyList<SpelledLabel> Labels, bool LabelsForced, bool SumsHold, IReadOnlyList<(LooseToken Token, SpelledLabel Label)> Weights,
    IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<LabelSpan> Level1, IReadOnlyList<LabelSpan> Level2);

/// <summary>Puts the indicator table of a loose form together: labels by vocabulary, rows by their figures, the rest by what fits best.</summary>
internal sealed class IndicatorTableBuilder(Vocabulary vocabulary, FormLayout layout)
{
    private const double Forced = 1.4;
    private readonly LabelPieces _pieces = new(vocabulary, layout);

    /// <summary>The table of the given lines, or null if they hold no row.</summary>
    public IndicatorTable? Build(IReadOnlyList<LooseLine> lines, LooseForm form)
    {
        var body = new List<BodyLine>();
        for (var i = form.Indicators.Last + 1; i < form.Total; i++) body.Add(BodyLine.Of(lines[i], i));
        var rowLines = body.Where(b => b.Weight is not null).ToList();
        if (rowLines.Count == 0) return null;
        var (labels, labelCost) = Labels(body, form.Indicators, rowLines);
        var used = labels.SelectMany(l => l.Pieces).ToList();
        var weights = form.Indicators.Find("level1_weight") is null ? [] : LevelWeights(body, labels);
        used.AddRange(weights.Select(w => w.Token));
        var readings = Readings(FreeLines(body, used), [.. rowLines.Select(b => new RowFigures(b.Line, b.Score!.Key == b.Weight!.Key))], form.Indicators);
        var rows = rowLines.Select((b, i) => new IndicatorRow(b, readings[i])).ToList();
        var (level1, level2, _) = Spans(labels, [.. rows.Select(r => r.Extent)], rowLines, weights);
        // Display columns cost something even when right, so only the cost of lines without them tells.
        return new(form.Indicators, labels, !body[0].Positioned && labelCost > Forced * Math.Max(1, labels.Count(l => l.Column == LabelColumn.Level2)), SumsHold(lines, form, rowLines), weights, rows, level1, level2);
    }

    /// <summary>True if the total is the sum of the rows' weights, or of these and one figure of the money block (the weight of its execution); true where no total is printed.</summary>
    private static bool SumsHold(IReadOnlyList<LooseLine> lines, LooseForm form, List<BodyLine> rows)
    {
        if (form.Total >= form.To || lines[form.Total].Tokens.FirstOrDefault(t => t.IsNumber) is not { } total) return true;
        var rest = Amount(total) - Sum(rows, 0, rows.Count - 1);
        if (rest == 0) return true;
        return form.Money is { } money && Enumerable.Range(money.Last + 1, Math.Max(0, (form.Goals?.First ?? form.Indicators.First) - money.Last - 1))
            .SelectMany(l => lines[l].Tokens).Any(t => t.IsNumber && Amount(t) == rest);
    }

    /// <summary>The reading of the labels that fits the rows best.</summary>
    private (IReadOnlyList<SpelledLabel> Labels, double Cost) Labels(List<BodyLine> body, SpelledHeader header, List<BodyLine> rowLines)
    {
        var rows = rowLines.Select(b => new RowExtent(b.Line, b.Line, b.Line)).ToList();
        var readings = new LabelSpeller(_pieces, header).Spell(body);
        return readings.Count == 1 ? readings[0] : readings.MinBy(r => r.Cost + Spans(r.Labels, rows, rowLines, []).Cost);
    }

    private (IReadOnlyList<LabelSpan> Level1, IReadOnlyList<LabelSpan> Level2, double Cost) Spans(
        IReadOnlyList<SpelledLabel> labels, List<RowExtent> extents, List<BodyLine> rows, IReadOnlyList<(LooseToken Token, SpelledLabel Label)> weights)
    {
        var (level2, cost2) = LabelSpans.Find([.. labels.Where(l => l.Column == LabelColumn.Level2)], extents, (_, _, _) => 0);
        var (level1, cost1) = LabelSpans.Find([.. labels.Where(l => l.Column == LabelColumn.Level1)], extents,
            (label, first, last) => Level1Cost(label, first, last, rows, level2, weights));
        var proved = level1.Where(s => IsProved(s, rows, weights)).ToList();
        if (proved.Count > 0 && level2.Any(s => proved.Any(p => Crosses(p, s))))
            (level2, cost2) = LabelSpans.Find([.. level2.Select(s => s.Label)], extents,
                (label, first, last) => proved.Sum(p => Crosses(p, first, last) ? 6 : first >= p.First && last <= p.Last && !IsUnder(label.Key, p.Label.Key) ? 3 : 0));
        // A row that may belong to a neighbour of its level-2 label across a border of level 1 is as doubtful there.
        var crossing = level2.Where(s => level1.Any(l => l.First == s.First || l.Last == s.Last)).SelectMany(s => s.Doubtful).ToHashSet();
        return ([.. level1.Select(s => s with { Doubtful = IsProved(s, rows, weights) ? new HashSet<int>() : [.. s.Doubtful, .. crossing.Where(r => r >= s.First && r <= s.Last && AtBorder(s, r, level2))] })], level2, cost1 + cost2);
    }

    private static bool Crosses(LabelSpan upper, LabelSpan lower) => Crosses(upper, lower.First, lower.Last);

    /// <summary>True if rows [first, last] stand partly under the label.</summary>
    private static bool Crosses(LabelSpan upper, int first, int last) =>
        (first < upper.First && last >= upper.First) || (first <= upper.Last && last > upper.Last);

    /// <summary>True if the row's level-2 label is the first or the last of the span.</summary>
    private static bool AtBorder(LabelSpan span, int row, IReadOnlyList<LabelSpan> level2) =>
        level2.Any(s => s.First <= row && s.Last >= row && ((s.First == span.First && row == s.First) || (s.Last == span.Last && row == s.Last)));

    /// <summary>True if the weights of the rows add up to the printed weight of the label.</summary>
    private static bool IsProved(LabelSpan span, List<BodyLine> rows, IReadOnlyList<(LooseToken Token, SpelledLabel Label)> weights) =>
        weights.FirstOrDefault(w => w.Label == span.Label).Token is { } weight && Amount(weight) == Sum(rows, span.First, span.Last);

    private static decimal Sum(List<BodyLine> rows, int first, int last) => rows.Skip(first).Take(last - first + 1).Sum(r => Amount(r.Weight!));

    /// <summary>Bare numbers at the left are the weights of the level-1 labels beside them.</summary>
    private static List<(LooseToken Token, SpelledLabel Label)> LevelWeights(List<BodyLine> body, IReadOnlyList<SpelledLabel> labels)
    {
        var level1 = labels.Where(l => l.Column == LabelColumn.Level1).ToList();
        var weights = new List<(LooseToken, SpelledLabel)>();
        if (level1.Count == 0) return weights;
        foreach (var line in body)
        {
            var pieces = labels.SelectMany(l => l.Pieces).Where(p => p.Line == line.Line).ToList();
            var number = line.Before.Take(3).FirstOrDefault(t => t.IsNumber);
            if (number is null || line.Before.TakeWhile(t => t != number).Any(t => !pieces.Contains(t))) continue;
            var label = level1.MinBy(l => Math.Abs(l.Centre - line.Line))!;
            if (Math.Abs(label.Centre - line.Line) <= 1.5 && weights.All(w => w.Item2 != label)) weights.Add((number, label));
        }
        return weights;
    }

    private static List<FreeLine> FreeLines(List<BodyLine> body, List<LooseToken> used)
    {
        var free = new List<FreeLine>();
        foreach (var line in body)
        {
            var before = line.Before.SelectMany(t => Rest(t, used)).ToList();
            var after = line.After.SelectMany(t => Rest(t, used)).ToList();
            if (before.Count + after.Count > 0) free.Add(new(line.Line, line.Positioned, [.. before, .. after], before.Count));
        }
        return free;
    }

    /// <summary>What remains of a token when the label piece cut out of it is taken away.</summary>
    private static IEnumerable<LooseToken> Rest(LooseToken token, List<LooseToken> used)
    {
        var cut = used.Find(u => u.Line == token.Line && u.Cell == token.Cell && u.Start >= token.Start && u.End <= token.End);
        if (cut is null) return [token];
        var at = token.Text.IndexOf(cut.Text, StringComparison.Ordinal);
        if (cut.Text.Length == token.Text.Length || at < 0) return [];
        if (cut.Start != token.Start) at = token.Text.LastIndexOf(cut.Text, StringComparison.Ordinal);
        return at == 0 ? [token.Slice(cut.Text.Length, token.Text.Length - cut.Text.Length)] : [token.Slice(0, at)];
    }

    /// <summary>Reads the rows twice: the first reading tells how wide the cells of each column are, the second holds lines to it.</summary>
    private static IReadOnlyList<BandReading> Readings(List<FreeLine> free, List<RowFigures> rows, SpelledHeader header)
    {
        var unknown = new BandColumns(header, new int[BandColumns.Names.Count]);
        var first = new RowBands(unknown).Divide(free, rows);
        return new RowBands(unknown with { Widths = CellWidths.Of(first, rows) }).Divide(free, rows);
    }

    private double Level1Cost(SpelledLabel label, int first, int last, List<BodyLine> rows, IReadOnlyList<LabelSpan> level2,
        IReadOnlyList<(LooseToken Token, SpelledLabel Label)> weights)
    {
        var cost = 0.0;
        foreach (var span in level2)
        {
            // A level-1 label governs whole level-2 spans, of labels that are printed under it.
            if ((span.First < first && span.Last >= first) || (span.First <= last && span.Last > last)) cost += 6;
            else if (span.First >= first && span.Last <= last && !IsUnder(span.Label.Key, label.Key)) cost += 3;
        }
        if (weights.FirstOrDefault(w => w.Label == label).Token is { } weight && Amount(weight) != Sum(rows, first, last)) cost += 6;
        return cost;
    }

    private bool IsUnder(string level2, string level1) => !vocabulary.Level2.TryGetValue(level2, out var lower) || !vocabulary.Level1.TryGetValue(level1, out var upper)
        || lower.Under.Any(u => u == upper.Canonical || u == upper.Printed);

    private static decimal Amount(LooseToken token) => decimal.Parse(token.Text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
