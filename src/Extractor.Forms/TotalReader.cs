using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the total line: the printed sums of weights and scores, wherever on the line they stand (seed 000 line 42).</summary>
internal static class TotalReader
{
    /// <summary>Reads a row that starts with the word of the total.</summary>
    public static void Read(Row row, FormDraft draft)
    {
        var numbers = Numbers(row);
        // Debris before the figures: a total of weights is a hundred, or what stands last but one.
        if (numbers.Count > 2)
        {
            var hundred = numbers.FindIndex(n => n.Value == 100);
            numbers = hundred >= 0 && hundred + 1 < numbers.Count ? numbers.GetRange(hundred, 2) : numbers.GetRange(numbers.Count - 2, 2);
            draft.Garbled = true;
        }
        if (numbers.Count == 2) (draft.TotalWeight, draft.TotalScore) = (numbers[0], numbers[1]);
        if (numbers.Count == 1) draft.LoneTotal = numbers[0];
        if (numbers.Count > 0) return;
        foreach (var field in new[] { "weight", "score" })
            draft.Doubt($"total.{field}", FindingCodes.NumberDoubtful, $"the total line prints {numbers.Count} figures instead of two");
    }

    /// <summary>Decides by the sums of the lines whether a lone figure of the total line is that of the weights or the scores.</summary>
    public static void SettleLone(FormDraft draft)
    {
        if (draft.LoneTotal is not { } lone) return;
        draft.Garbled = true;
        var funding = draft.Funding.FirstOrDefault(f => f.Item?.Value == "total");
        var weights = draft.Indicators.Sum(i => i.Weight?.Value ?? 0) + (funding?.Weight?.Value ?? 0);
        var scores = draft.Indicators.Sum(i => i.Score?.Value ?? 0) + (funding?.Score?.Value ?? 0);
        if (lone.Value == scores && lone.Value != weights) draft.TotalScore = lone;
        else if (lone.Value == weights && lone.Value != scores) draft.TotalWeight = lone;
        if (draft.TotalScore is null) draft.Doubt("total.score", FindingCodes.NumberLost, "the total line prints one figure, and it is not to be told which");
        if (draft.TotalWeight is null) draft.Doubt("total.weight", FindingCodes.NumberLost, "the total line prints one figure, that of the scores");
    }

    /// <summary>
    /// Takes the total line whose word is lost (seed 002 line 15): the last row, two figures and nothing but debris, the figures being the sums of
    /// the rows above with the money row's.
    /// </summary>
    public static void TakeNameless(List<IndicatorRow> rows, FormDraft draft)
    {
        if (rows.Count < 2) return;
        var last = rows[^1];
        var numbers = WholeCells(last.Row);
        if (numbers.Count != 2 || last.Row.Keys.Any(k => k.Any(Folding.IsHan))) return;
        var above = rows.Take(rows.Count - 1).ToList();
        var weight = Sum(above, "weight");
        var score = Sum(above, "score");
        var total = draft.Funding.FirstOrDefault(f => f.Item?.Value == "total");
        bool Fits(decimal sum, decimal? funding, decimal printed) => sum == printed || sum + (funding ?? 0) == printed;
        if (!Fits(weight, total?.Weight?.Value, numbers[0].Value) || !Fits(score, total?.Score?.Value, numbers[1].Value)) return;
        draft.TotalWeight = numbers[0] with { Evidence = numbers[0].Evidence with { Repairs = ["total_by_sum"] } };
        draft.TotalScore = numbers[1] with { Evidence = numbers[1].Evidence with { Repairs = ["total_by_sum"] } };
        draft.Garbled = true;
        rows.RemoveAt(rows.Count - 1);
    }

    private static decimal Sum(IEnumerable<IndicatorRow> rows, string column) =>
        rows.Sum(r => Parse(r.Key(column)));

    private static List<Reading<decimal>> WholeCells(Row row) =>
        [.. row.Cells.Where(c => PrintedNumber.TryRead(c.Text, out _)).Select(c => Make.Number(Parse(c.Text), c.Parts, c.Repairs))];

    private static decimal Parse(string text) => PrintedNumber.TryRead(text, out var n) ? n : 0;

    private static List<Reading<decimal>> Numbers(Row row)
    {
        var numbers = new List<Reading<decimal>>();
        foreach (var token in row.Tokens)
            if (PrintedNumber.TryRead(token.Key, out var n)) numbers.Add(Make.Number(n, token.Parts, token.Repairs));
        return numbers;
    }
}
