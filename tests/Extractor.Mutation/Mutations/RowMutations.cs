using Extractor.Model.Records;

namespace Extractor.Mutation.Mutations;

/// <summary>Rows lost and rows read twice.</summary>
public static class RowMutations
{
    /// <summary>Every row of money and every indicator, dropped and doubled.</summary>
    public static IEnumerable<Mutation> Of(FormRecord form)
    {
        for (var i = 0; i < form.Funding.Count; i++)
        {
            var (row, what) = (i, $"funding[{i}] {form.Funding[i].Item?.Value}");
            var empty = FormFields.Funding(form.Funding[i]).Any(f => f.Reading is Reading<decimal> { Value: not 0 }) ? "" : " without money";
            yield return new("dropped: row of money" + empty, what, form with { Funding = [.. form.Funding.Where((_, r) => r != row)] }, ["funding"]);
            yield return new("doubled: row of money" + empty, what, form with { Funding = [.. form.Funding.SelectMany((r, at) => at == row ? new[] { r, r } : [r])] }, ["funding"]);
        }
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var (row, what) = (i, $"indicators[{i}] {form.Indicators[i].Level3?.Value}");
            var kind = FormFields.IndicatorFields(form.Indicators[i]).Any(f => f.Reading is Reading<decimal>) ? "indicator" : "indicator without points";
            yield return new("dropped: " + kind, what, form with { Indicators = [.. form.Indicators.Where((_, r) => r != row)] }, ["indicators"]);
            yield return new("doubled: " + kind, what, form with { Indicators = [.. form.Indicators.SelectMany((r, at) => at == row ? new[] { r, r } : [r])] }, ["indicators"]);
        }
    }
}
