using System.Globalization;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>Judges sums.</summary>
internal static class Sum
{
    private const int PartsShown = 12;

    /// <summary>The identity of a whole and its parts in one table; null if none of them is printed or all that is printed is nought.</summary>
    public static TableIdentity? Of(string rule, string subject, Amount? whole, IReadOnlyList<Amount?> parts, (int Row, int Column) place) =>
        Judge(rule, subject, whole, parts, place, parts.Append(whole));

    /// <summary>The identity of a whole in another table and its parts in this one.</summary>
    public static TableIdentity? Elsewhere(string rule, string subject, Amount? whole, IReadOnlyList<Amount?> parts, (int Row, int Column) place) =>
        Judge(rule, subject, whole, parts, place, parts);

    private static TableIdentity? Judge(string rule, string subject, Amount? whole, IReadOnlyList<Amount?> parts, (int Row, int Column) place, IEnumerable<Amount?> cells)
    {
        var printed = parts.OfType<Amount>().ToList();
        var value = whole?.Yuan ?? 0;
        if ((whole is null && printed.Count == 0) || (value == 0 && printed.TrueForAll(p => p.Value == 0))) return null;
        var difference = value - printed.Sum(p => p.Yuan);
        var slack = printed.Sum(p => p.Slack) + (whole?.Slack ?? 0);
        var state = difference == 0 ? IdentityState.Exact : Math.Abs(difference) <= slack && printed.Count > 0 && whole is not null ? IdentityState.Rounded : IdentityState.Fails;
        return new(rule, subject, state, place.Row, place.Column, Text(whole, printed, difference), [.. cells.OfType<Amount>().Select(a => new FigureCell(a.Row, a.Column))]);
    }

    private static string Text(Amount? whole, List<Amount> parts, decimal difference)
    {
        var sum = parts.Count == 0 ? "nothing" : string.Join(" + ", parts.Take(PartsShown).Select(Show)) + (parts.Count > PartsShown ? $" + {parts.Count - PartsShown} more" : "");
        var equation = $"{(whole is null ? "nothing" : Show(whole))} = {sum}";
        if (difference == 0) return equation;
        var unit = parts.Append(whole).OfType<Amount>().Select(a => a.Unit).Distinct().ToList() is [{ } only] ? only : 1;
        return $"{equation}, off by {(difference / unit).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Show(Amount amount) => amount.Value.ToString(CultureInfo.InvariantCulture);
}
