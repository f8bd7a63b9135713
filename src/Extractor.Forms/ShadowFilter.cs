using Extractor.Model;

namespace Extractor.Forms;

/// <summary>
/// Removes shadow lines: a printed line read twice, the upper half as debris with false or doubled figures (seed 002 lines 115 and 118). The
/// sums expose them: of the rows that look like debris, those are dropped without which weights and scores add to the printed totals.
/// </summary>
internal static class ShadowFilter
{
    private const double SuspectShare = 0.35;
    private const int MostSuspects = 10;

    /// <summary>Removes the shadow lines, if the printed totals tell which.</summary>
    public static void Remove(List<IndicatorRow> rows, FormDraft draft, Lexicon lexicon)
    {
        var suspects = rows.Where(r => (r.HasNumber("weight") || r.HasNumber("score")) && Share(r, lexicon) >= SuspectShare)
            .OrderByDescending(r => Share(r, lexicon)).Take(MostSuspects).ToList();
        if (suspects.Count == 0) return;
        var best = Choose(rows, suspects, draft);
        if (best is null) return;
        foreach (var row in best)
        {
            // Its label pieces stay: they belong to the labels spread over the lines.
            foreach (var column in row.Cells.Keys.Where(c => c is not ("level1" or "level2")).ToList()) row.Cells.Remove(column);
            draft.Garbled = true;
        }
    }

    private static double Share(IndicatorRow row, Lexicon lexicon) =>
        row["level3"].Count == 0 && row["target"].Count == 0 && row["actual"].Count == 0 ? 0.6 : Math.Max(Debris.Share(row.Key("level3"), lexicon), Debris.Share(row.Key("target") + row.Key("actual"), lexicon) * 0.8);

    // The smallest set of suspects without which the sums hold; the most suspect ones first.
    private static List<IndicatorRow>? Choose(List<IndicatorRow> rows, List<IndicatorRow> suspects, FormDraft draft)
    {
        if (draft.TotalWeight is null) return null;
        var funding = draft.Funding.FirstOrDefault(f => f.Item?.Value == "total");
        List<IndicatorRow>? best = null;
        for (var mask = 0; mask < 1 << suspects.Count; mask++)
        {
            var dropped = suspects.Where((_, i) => (mask >> i & 1) == 1).ToList();
            if (best is not null && dropped.Count >= best.Count) continue;
            var kept = rows.Except(dropped).ToList();
            if (Adds(kept, "weight", funding?.Weight?.Value, draft.TotalWeight.Value)
                && (draft.TotalScore is null || Adds(kept, "score", funding?.Score?.Value, draft.TotalScore.Value))) best = dropped;
        }
        return best;
    }

    private static bool Adds(List<IndicatorRow> rows, string column, decimal? funding, decimal total)
    {
        var sum = rows.Sum(r => PrintedNumber.TryRead(r.Key(column), out var n) ? n : 0);
        return sum == total || sum + (funding ?? 0) == total;
    }
}
