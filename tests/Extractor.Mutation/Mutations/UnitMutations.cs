using System.Globalization;
using Extractor.Model.Records;

namespace Extractor.Mutation.Mutations;

/// <summary>Slips between 元 and 万元: a factor of ten thousand.</summary>
public static class UnitMutations
{
    private const decimal Factor = 10000;

    /// <summary>Slips of single cells, of all money of the form, and of the printed unit.</summary>
    public static IEnumerable<Mutation> Of(FormRecord form)
    {
        var money = FormEdit.Numbers(form).Where(n => CellClass.Of(n.Key) == "money" && n.Value.Value != 0).ToList();
        foreach (var (path, number) in money)
            foreach (var up in new[] { true, false })
                yield return new("unit slip of one cell", $"{path} {number.Value} -> {Slipped(number, up).Value}", FormEdit.With(form, new Dictionary<string, Reading<decimal>> { [path] = Slipped(number, up) }), [path]);
        if (money.Count == 0) yield break;
        foreach (var up in new[] { true, false })
            yield return new(up ? "unit slip of all money ×10⁴" : "unit slip of all money ÷10⁴", up ? "×10000" : "÷10000",
                FormEdit.With(form, money.ToDictionary(m => m.Key, m => Slipped(m.Value, up), StringComparer.Ordinal)), [.. money.Select(m => m.Key)]);
        if (form.MoneyUnit is { } unit)
            yield return new(unit.Value == "元" ? "unit read as 万元 for 元" : "unit read as 元 for 万元", unit.Value,
                form with { MoneyUnit = unit with { Value = unit.Value == "元" ? "万元" : "元" } }, [.. money.Select(m => m.Key)]);
    }

    private static Reading<decimal> Slipped(Reading<decimal> number, bool up)
    {
        var value = up ? number.Value * Factor : number.Value / Factor;
        var decimals = Math.Max(number.Value.Scale, up ? 0 : 6);
        return DigitMutations.Reprinted(number, up ? value.ToString("F" + number.Value.Scale, CultureInfo.InvariantCulture) : Math.Round(value, decimals).ToString("0.00######", CultureInfo.InvariantCulture));
    }
}
