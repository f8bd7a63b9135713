using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Forms;

/// <summary>
/// Removes shadow lines: a printed line read twice, the upper half as debris with false or doubled figures (seed 002 lines 115 and 118). The
/// sums expose them: of the rows that look like debris, those are dropped without which weights and scores add to the printed totals.
/// </summary>
internal static class ShadowFilter
{
    private const double SuspectShare = 0.35;
    private const double SureShare = 0.5;
    private const double TwiceShare = 0.9;
    private const double HalvesShare = 0.95;
    private const int MostSuspects = 10;
    private const decimal UsualTotal = 100;
    private static readonly string[] TwiceColumns = ["target", "actual", "weight", "score"];

    /// <summary>Removes the shadow lines, if the printed totals tell which.</summary>
    public static void Remove(List<IndicatorRow> rows, FormDraft draft, Lexicon lexicon, LabelVocabulary labels)
    {
        var shares = new Dictionary<IndicatorRow, double>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].HasNumber("weight") || rows[i].HasNumber("score")) shares[rows[i]] = Math.Max(Share(rows[i], lexicon), i > 0 ? TwiceRead(rows[i - 1], rows[i], labels) : 0);
        var suspects = shares.Where(s => s.Value >= SuspectShare).OrderByDescending(s => s.Value).Select(s => s.Key).Take(MostSuspects).ToList();
        DoubtStandIn(rows, draft, labels);
        var best = Choose(rows, suspects, draft, shares);
        if (best is null)
        {
            DoubtSurplus(rows, draft);
            if (suspects.Count > 0) draft.Doubt("indicators", FindingCodes.RowDoubtful, "a line looks like a shadow of another, and no totals tell whether it is");
            return;
        }
        if (best.Exists(r => shares[r] < SureShare))
            draft.Doubt("indicators", FindingCodes.RowsMissing, "a line was left out because the others add to the totals without it; it may be a true one, and another the shadow");
        foreach (var row in best)
        {
            if (shares[row] == HalvesShare) JoinName(rows, row);
            else MarkNeighbour(rows, row, best);
            draft.Doubt("indicators", FindingCodes.RowDoubtful, $"line {row.Row.Source.Line} is another one read twice, as the sums show, and was left out", Severity.Info);
            // Its label pieces stay: they belong to the labels spread over the lines.
            foreach (var column in row.Cells.Keys.Where(c => c is not ("level1" or "level2")).ToList()) row.Cells.Remove(column);
            draft.Garbled = true;
        }
    }

    // A shadow with just the points of the execution rate stands in for them in the sums, so that they hold and expose nothing.
    private static void DoubtStandIn(List<IndicatorRow> rows, FormDraft draft, LabelVocabulary labels)
    {
        if (draft.Funding.FirstOrDefault(f => f.Item?.Value == "total") is not { Weight: { } weight, Score: { } score }) return;
        if (!Adds(rows, "weight", null, draft.TotalWeight?.Value ?? UsualTotal)) return;
        bool Has(IndicatorRow row, string column, decimal value) => PrintedNumber.TryRead(row.Key(column), out var n) && n == value;
        var standsIn = rows.Exists(r => r["level2"].Count == 0 && Has(r, "weight", weight.Value) && Has(r, "score", score.Value) && !IsTarget(r.Key("target"), labels));
        if (standsIn)
            draft.Doubt("indicators", FindingCodes.RowDoubtful, "the lines add to the total without the points of the execution rate; one with just those points and no usual target may be a shadow");
    }

    // The weights add to more than the total, by just what some lines bear, and none of them looks like a shadow.
    private static void DoubtSurplus(List<IndicatorRow> rows, FormDraft draft)
    {
        if (draft.TotalWeight is not { } total || draft.Funding.FirstOrDefault(f => f.Item?.Value == "total")?.Weight is not { } funding) return;
        var weights = rows.Select(r => PrintedNumber.TryRead(r.Key("weight"), out var n) ? n : 0).ToList();
        if (weights.Sum() + funding.Value - total.Value is > 0 and var surplus && weights.Contains(surplus))
            draft.Doubt("indicators", FindingCodes.RowDoubtful, "the weights add to more than the printed total by what one line bears: one of the lines may be a shadow");
    }

    private static bool IsTarget(string key, LabelVocabulary labels) =>
        key.Length > 0 && (labels.IsTargetWord(key) || char.IsAsciiDigit(key[0]) || key[0] is '=' or '≥' or '≤' or '>' or '<');

    private static double Share(IndicatorRow row, Lexicon lexicon) =>
        !row.Key("level3").Any(Folding.IsHan) ? 0.6 : IsMalformed(row.Key("target")) || IsMalformed(row.Key("actual")) ? 0.5 : Math.Max(Debris.Share(row.Key("level3"), lexicon), Debris.Share(row.Key("target") + row.Key("actual"), lexicon) * 0.8);

    // The same values twice, the name and the pieces of its label divided between both lines (seed 002 lines 434 and 435). Two pieces that
    // make one label say it outright, also where the second alone spells one of level 1 (社会, 效益指标).
    private static double TwiceRead(IndicatorRow above, IndicatorRow row, LabelVocabulary labels)
    {
        if (above["level3"].Count == 0 || row["level3"].Count == 0 || !TwiceColumns.All(c => above.Key(c) == row.Key(c))) return 0;
        var (upper, lower) = (above.Key("level2"), row.Key("level1") + row.Key("level2"));
        if (upper.Length == 0 || lower.Length == 0 || labels.IsLevel2(upper) || labels.IsLevel2(lower)) return 0;
        var tail = row.Key("level2") is { Length: > 0 } own ? own : lower;
        if (!labels.StartsLevel2(upper) || labels.StartsLevel2(tail)) return 0;       // 指标 above 质量: the end of one label and the head of the next
        return labels.IsLevel2(upper + lower) ? HalvesShare : TwiceShare;
    }

    // The dropped line bears the rest of the name above it.
    private static void JoinName(List<IndicatorRow> rows, IndicatorRow shadow)
    {
        var above = rows[rows.IndexOf(shadow) - 1];
        var last = above["level3"][^1].Cell;
        above.Cells["level3"] = [.. above["level3"], .. shadow["level3"].Select(t => t with { Cell = last })];
    }

    // A name on a dropped line is a part of the name beside it.
    private static void MarkNeighbour(List<IndicatorRow> rows, IndicatorRow shadow, List<IndicatorRow> dropped)
    {
        if (!shadow.Key("level3").Any(Folding.IsHan)) return;
        var at = rows.IndexOf(shadow);
        var next = at + 1 < rows.Count && !dropped.Contains(rows[at + 1]) && rows[at + 1].HasNumber("weight") ? rows[at + 1] : null;
        var previous = at > 0 && !dropped.Contains(rows[at - 1]) && rows[at - 1].HasNumber("weight") ? rows[at - 1] : null;
        foreach (var row in new[] { next, previous }.OfType<IndicatorRow>()) row.HasShadow = true;
    }

    // "100.00(0/)", "10000(%)" or "00(%)": a figure of which characters are lost.
    private static bool IsMalformed(string key) =>
        key.Length > 0 && char.IsAsciiDigit(key[0]) && (key.Contains('/', StringComparison.Ordinal) || (key.Length > 1 && key[0] == '0' && key[1] == '0'));

    // The smallest set of suspects without which the sums hold; the most suspect ones first.
    private static List<IndicatorRow>? Choose(List<IndicatorRow> rows, List<IndicatorRow> suspects, FormDraft draft, Dictionary<IndicatorRow, double> shares)
    {
        var totalWeight = draft.TotalWeight?.Value ?? UsualTotal;
        var totalScore = draft.TotalScore?.Value ?? draft.LoneTotal?.Value;
        if (draft.TotalWeight is null && totalScore is null) return null;
        var funding = draft.Funding.FirstOrDefault(f => f.Item?.Value == "total");
        List<IndicatorRow>? best = null;
        for (var mask = 0; mask < 1 << suspects.Count; mask++)
        {
            var dropped = suspects.Where((_, i) => (mask >> i & 1) == 1).ToList();
            if (best is not null && (dropped.Count > best.Count || (dropped.Count == best.Count && dropped.Sum(r => shares[r]) <= best.Sum(r => shares[r])))) continue;
            var kept = rows.Except(dropped).ToList();
            if (Adds(kept, "weight", funding?.Weight?.Value, totalWeight)
                && (totalScore is null || Adds(kept, "score", funding?.Score?.Value, totalScore.Value))) best = dropped;
        }
        return best;
    }

    private static bool Adds(List<IndicatorRow> rows, string column, decimal? funding, decimal total)
    {
        var sum = rows.Sum(r => PrintedNumber.TryRead(r.Key(column), out var n) ? n : 0);
        return sum == total || sum + (funding ?? 0) == total;
    }
}
