using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>The labels of one indicator line, with the doubts about them.</summary>
internal sealed record RowLevels(Reading<string>? Level1, Reading<decimal>? Level1Weight, Reading<string>? Level2, Reading<decimal>? Level2Weight, IReadOnlyList<(string Field, string Code, string Message)> Doubts);

/// <summary>
/// Gives every indicator line its level-1 and level-2 label: the label whose pieces stand beside it, or the one carried down from above. Level 1
/// is checked against level 2, because dumps print it lines too early or too late (seed 004); a label that begins behind a page break may be
/// lost (seed 003), which a gap in the order of the labels gives away.
/// </summary>
internal sealed class LevelLabeller(LabelVocabulary vocabulary, IReadOnlyDictionary<string, int> header)
{
    private readonly LabelColumn _level1 = new(vocabulary.Level1Keys, k => vocabulary.Definitions.Level1[k].Printed, k => vocabulary.Definitions.Level1[k].Canonical);
    private readonly LabelColumn _level2 = new(vocabulary.Level2Keys, k => vocabulary.Definitions.Level2[k].Printed, k => vocabulary.Definitions.Level2[k].Canonical);

    /// <summary>Labels for the rows that are indicator lines; the others only carry pieces.</summary>
    /// <param name="rows">All rows of the table in order.</param>
    /// <param name="isLine">Which of them are indicator lines.</param>
    /// <param name="garbled">True if the form's grid was garbled.</param>
    public RowLevels[] Label(IReadOnlyList<IndicatorRow> rows, bool[] isLine, bool garbled)
    {
        var pieces1 = Pieces(rows, "level1", vocabulary.Level1Keys);
        var pieces2 = Pieces(rows, "level2", vocabulary.Level2Keys);
        MoveSplitLabels(rows, pieces1, pieces2);
        MoveLoneLabels(rows, pieces1, pieces2);
        var labels1 = _level1.Read(pieces1);
        var labels2 = _level2.Read(pieces2);
        var breaks = new BreakCheck(vocabulary.Definitions, rows, labels2);
        var results = new RowLevels[rows.Count];
        var printed1 = labels1.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var lastLine = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!isLine[i]) continue;
            var doubts = new List<(string, string, string)>();
            var label2 = At(labels2, i);
            var level2 = ReadLevel2(label2, breaks.Judge(label2, i), doubts);
            if (level2 is null && label2 is not null && lastLine >= 0)
            {
                // The lost label stood in the same block as the line above: its level 1 is carried.
                results[i] = results[lastLine] with { Level2 = null, Doubts = [.. doubts, .. results[lastLine].Doubts.Where(d => d.Field == "level1")] };
                continue;
            }
            var level1 = ReadLevel1(BesideLevel2(labels1, labels2, label2, i) ?? Governing(rows, labels1, label2, i), level2 is null ? null : label2, printed1, level2, i, garbled, doubts);
            lastLine = i;
            results[i] = new(level1, null, level2, null, doubts);
        }
        SetWeights(rows, isLine, results);
        return results;
    }

    private static List<LabelPiece> Pieces(IReadOnlyList<IndicatorRow> rows, string column, IReadOnlyList<string> labels)
    {
        var pieces = new List<LabelPiece>();
        for (var i = 0; i < rows.Count; i++)
            if (rows[i][column] is { Count: > 0 } tokens)
            {
                var key = rows[i].Key(column);
                if (labels.Contains(key, StringComparer.Ordinal)) pieces.Add(new(i, key, rows[i].Text(column), [.. tokens.SelectMany(t => t.Parts)], [.. tokens.SelectMany(t => rows[i].Row.Cells[t.Cell].Repairs ?? []).Distinct(StringComparer.Ordinal)]));
                else foreach (var token in tokens) pieces.AddRange(Divided(rows[i], token, i));
            }
        return pieces;
    }

    // The end of one label and the head of the next may share a cell ("指标 时效").
    private static IEnumerable<LabelPiece> Divided(IndicatorRow row, Token token, int index)
    {
        var cell = row.Row.Cells[token.Cell];
        if (Folding.Key(cell.Text) != token.Key) return [new(index, token.Key, token.Text, token.Parts, cell.Repairs ?? [])];
        return Token.Divide(cell, token.Cell).Select(t => new LabelPiece(index, t.Key, t.Text, t.Parts, cell.Repairs ?? []));
    }

    // "效益指标" under the heading of level 2, right below "社会": the rest of a level-2 label, although it spells a level-1 label.
    private void MoveSplitLabels(IReadOnlyList<IndicatorRow> rows, List<LabelPiece> pieces1, List<LabelPiece> pieces2)
    {
        if (!header.TryGetValue("level2", out var column)) return;
        for (var p = pieces1.Count - 1; p >= 0; p--)
        {
            var piece = pieces1[p];
            if (rows[piece.Row]["level2"].Count > 0 || rows[piece.Row]["level1"][0].Column != column) continue;
            var above = pieces2.FindLastIndex(q => q.Row < piece.Row);
            if (above < 0 || !vocabulary.IsLevel2(pieces2[above].Key + piece.Key)) continue;
            pieces2.Insert(above + 1, piece);
            pieces1.RemoveAt(p);
        }
    }

    // A label of both levels (成本指标, 满意度指标) without one of level 2 beside it is that of level 2: level 1 begins on a line that prints
    // both. Unless it stands under the heading of level 1 on a line whose columns have not moved: then it was printed a line late or early.
    private void MoveLoneLabels(IReadOnlyList<IndicatorRow> rows, List<LabelPiece> pieces1, List<LabelPiece> pieces2)
    {
        for (var p = pieces1.Count - 1; p >= 0; p--)
        {
            var piece = pieces1[p];
            if (!vocabulary.IsCanonicalLevel2(piece.Key)) continue;
            if (rows[piece.Row]["level2"].Count > 0 || rows[piece.Row]["level3"].Count == 0 || IsInPlace(rows[piece.Row])) continue;
            var at = pieces2.FindIndex(q => q.Row > piece.Row);
            pieces2.Insert(at < 0 ? pieces2.Count : at, piece);
            pieces1.RemoveAt(p);
        }
    }

    private bool IsInPlace(IndicatorRow row) =>
        header.TryGetValue("level1", out var level1) && header.TryGetValue("level3", out var level3) && row["level1"][0].Column == level1 && row["level3"][0].Column == level3;

    // A weight belongs to the run of lines with one label on which it is printed.
    private static void SetWeights(IReadOnlyList<IndicatorRow> rows, bool[] isLine, RowLevels[] results)
    {
        var anyWeight1 = rows.Any(r => r.HasNumber("level1_weight"));
        for (var from = 0; from < rows.Count; from++)
        {
            if (!isLine[from]) continue;
            var to = from;
            while (to + 1 < rows.Count && (!isLine[to + 1] || results[to + 1].Level1?.Value == results[from].Level1?.Value)) to++;
            var weight1 = Weight(rows, "level1_weight", from, to);
            for (var i = from; i <= to; i++)
            {
                if (!isLine[i]) continue;
                var end = i;
                while (end + 1 <= to && (!isLine[end + 1] || (results[end + 1].Level2?.Value == results[i].Level2?.Value && !rows[end + 1].HasNumber("level2_weight")))) end++;
                results[i] = results[i] with { Level1Weight = weight1, Level2Weight = i > from && isLine[i - 1] && results[i - 1].Level2 == results[i].Level2 ? results[i - 1].Level2Weight : Weight(rows, "level2_weight", i, end) };
                if (weight1 is null && anyWeight1)
                    results[i] = results[i] with { Doubts = [.. results[i].Doubts, ("level1_weight", FindingCodes.NumberLost, "the weight of this level-1 label is not printed where it should be")] };
            }
            from = to;
        }
    }

    private static Reading<decimal>? Weight(IReadOnlyList<IndicatorRow> rows, string column, int from, int to)
    {
        for (var i = from; i <= to; i++)
            if (PrintedNumber.TryRead(rows[i].Key(column), out var weight)) return Make.Number(weight, [.. rows[i][column].SelectMany(t => t.Parts)]);
        return null;
    }

    // A level-1 label printed on a later line of the same level-2 label governs that whole label (seed 004: labels in the middle of their span).
    private LevelLabel? BesideLevel2(List<LevelLabel> labels1, List<LevelLabel> labels2, LevelLabel? label2, int row)
    {
        if (label2 is null || vocabulary.Parents(label2.Key) is not { Count: > 0 } parents) return null;
        var next = labels2.FirstOrDefault(l => l.FirstRow > label2.LastRow)?.FirstRow ?? int.MaxValue;
        return labels1.FirstOrDefault(l => l.FirstRow > row && l.FirstRow < next && IsSame(parents[0], l.Key));
    }

    // The level-1 label above a row, unless a level-1 weight on the row says that another block begins here whose label stands elsewhere.
    private LevelLabel? Governing(IReadOnlyList<IndicatorRow> rows, List<LevelLabel> labels1, LevelLabel? label2, int row)
    {
        var label = At(labels1, row);
        var begins = label is not null && label.LastRow < row && rows[row].HasNumber("level1_weight");
        return begins && label2 is not null && vocabulary.Parents(label2.Key) is { Count: > 0 } parents && !IsSame(parents[0], label!.Key) ? null : label;
    }

    // The label whose pieces stand beside the row, or the last one above it.
    private static LevelLabel? At(List<LevelLabel> labels, int row)
    {
        LevelLabel? above = null;
        foreach (var label in labels)
        {
            if (label.FirstRow <= row) above = label;
            else break;
        }
        return above;
    }

    private static Reading<string>? ReadLevel2(LevelLabel? label, BreakVerdict verdict, List<(string, string, string)> doubts)
    {
        if (label is null || verdict == BreakVerdict.Lost)
        {
            doubts.Add(("level2", FindingCodes.LabelLost, "the level-2 label of this line is not printed; it began behind a page break"));
            return null;
        }
        List<string> repairs = [.. label.Repairs];
        if (verdict == BreakVerdict.Carried) repairs.Add("label_carried_over_break");
        if (verdict == BreakVerdict.Doubtful) doubts.Add(("level2", FindingCodes.LabelDoubtful, $"{label.Text} is carried over a page break, and its successor may have begun there"));
        if (!label.Sure) doubts.Add(("level2", FindingCodes.LabelDoubtful, "the label is damaged, and another one would fit as well"));
        return Make.Text(label.Text, label.Parts, repairs);
    }

    private Reading<string>? ReadLevel1(LevelLabel? label1, LevelLabel? label2, HashSet<string> printed, Reading<string>? level2, int row, bool garbled, List<(string, string, string)> doubts)
    {
        var parents = label2 is null ? [] : vocabulary.Parents(label2.Key);
        if (label1 is not null && (parents.Count == 0 || parents.Any(p => IsSame(p, label1.Key))))
        {
            var own = label1.FirstRow <= row && row <= label1.LastRow;
            // A satisfaction label without a level 1 of its own may stand under the label above or under its usual one.
            if (!own && garbled && parents.Count > 0 && !IsSame(parents[0], label1.Key))
                doubts.Add(("level1", FindingCodes.LabelDoubtful, $"no level-1 label stands beside this line: {label1.Text} is carried, {parents[0]} is usual"));
            if (!label1.Sure && (label2 is null || parents.Count > 1 || label1.Repairs.Contains("loose_doubtful", StringComparer.Ordinal))) doubts.Add(("level1", FindingCodes.LabelDoubtful, "the label is damaged, and another one would fit as well"));
            return Make.Text(label1.Text, label1.Parts, label1.Repairs);
        }
        if (parents.Count == 0)
        {
            doubts.Add(("level1", FindingCodes.LabelLost, "no level-1 label is printed above this line"));
            return null;
        }
        var usual = parents.FirstOrDefault(p => printed.Contains(Folding.Key(p))) ?? parents[0];
        return Make.Text(usual, level2!.Evidence.Parts, ["level1_from_level2"]);
    }

    private bool IsSame(string parent, string key) =>
        Folding.Key(parent) == key || (vocabulary.Definitions.Level1.TryGetValue(key, out var label) && label.Canonical == parent);
}
