using Extractor.Definitions;

namespace Extractor.Validation;

/// <summary>
/// Whether the money of a form fits its printed unit. Sums and rates know no unit: a slip between 元 and 万元 shows only where the amounts become
/// impossible, or stand far apart from those of the other forms of the issuer while a ten-thousandth or ten thousand times as much would not.
/// </summary>
internal sealed class MoneyUnits
{
    private const decimal Slip = 10000;
    private static readonly string[] Columns = ["initial_budget", "full_year_budget", "executed"];

    private readonly MoneyBounds _bounds;
    private readonly Dictionary<FormNumbers, decimal> _largest;
    private readonly ILookup<string, FormNumbers> _byIssuer;

    /// <summary>Takes the forms of a document.</summary>
    public MoneyUnits(MoneyBounds bounds, IReadOnlyList<FormNumbers> forms, Func<FormNumbers, string?> issuerOf)
    {
        _bounds = bounds;
        _largest = forms.ToDictionary(f => f, f => Factor(f) is { } factor ? Money(f).Select(c => c.Value * factor).DefaultIfEmpty().Max() : 0);
        _byIssuer = forms.ToLookup(f => $"{f.Form.FormType.Value} {issuerOf(f)}", StringComparer.Ordinal);
    }

    /// <summary>What speaks against the unit of a form; null if nothing does.</summary>
    public Suspicion? Check(FormNumbers form)
    {
        if (_largest[form] == 0 || Factor(form) is not { } factor) return null;
        var unit = form.Form.MoneyUnit!.Value;
        var amount = Money(form).MaxBy(c => c.Value)!.Value;
        string? text = null;
        if (Money(form).FirstOrDefault(c => c.Value * factor * 100 % 1 != 0) is { } fine) text = FormattableString.Invariant($"{fine.Value} {unit} ≠ n × 0.01 元");
        else if (_largest[form] < _bounds.SmallestYuan) text = FormattableString.Invariant($"{amount} {unit} < {_bounds.SmallestYuan} 元");
        else if (_largest[form] > Largest(form)) text = FormattableString.Invariant($"{amount} {unit} > {Largest(form)} 元");
        else if (Others(form) is { } others && IsSlip(_largest[form], others)) text = FormattableString.Invariant($"{amount} {unit} ↮ {others.Least / factor:0.####} … {others.Most / factor:0.####} {unit}");
        return text is null ? null : new("money_unit", [.. Money(form)], text);
    }

    // A region code that names a county or district does not end in 00, as those of provinces and cities do.
    private decimal Largest(FormNumbers form) => form.Form.Normalised?.RegionCode is { Length: 6 } region && !region.EndsWith("00", StringComparison.Ordinal) ? _bounds.LargestOfCountyYuan : _bounds.LargestYuan;

    private bool IsSlip(decimal amount, (int Count, decimal Least, decimal Most) others)
    {
        var far = others.Count >= _bounds.Many ? _bounds.Far : _bounds.FarOfFew;
        bool Fits(decimal a) => a >= others.Least / _bounds.Near && a <= others.Most * _bounds.Near;
        return (amount > others.Most * far && Fits(amount / Slip)) || (amount < others.Least / far && Fits(amount * Slip));
    }

    /// <summary>The least and the most that the other forms of its issuer and type count; null if there are none.</summary>
    private (int Count, decimal Least, decimal Most)? Others(FormNumbers form)
    {
        var others = _byIssuer.First(g => g.Contains(form)).Where(f => f != form).Select(f => _largest[f]).Where(a => a > 0).ToList();
        return others.Count > 0 ? (others.Count, others.Min(), others.Max()) : null;
    }

    private static IEnumerable<NumberCell> Money(FormNumbers form) => Enumerable.Range(0, form.Form.Funding.Count)
        .SelectMany(i => Columns.Select(c => form.Find($"funding[{i}].{c}"))).OfType<NumberCell>().Where(c => c.Value != 0);

    private static decimal? Factor(FormNumbers form) => form.Form.MoneyUnit is null ? null : form.Form.Normalised?.MoneyFactor;
}
