using System.Globalization;

namespace Extractor.Validation.Tables;

/// <summary>Whether an identity holds.</summary>
public enum IdentityState
{
    /// <summary>To the last digit.</summary>
    Exact,

    /// <summary>Within the rounding of the printed figures: half a unit of the last place for each of them.</summary>
    Rounded,

    /// <summary>Not at all.</summary>
    Fails,
}

/// <summary>Something that the figures of a table, or of two, must satisfy: a figure is the sum of others, or stands in two places.</summary>
/// <param name="Rule">codes (类 = Σ款), items (一 = Σ 1 …), total (合计 = Σ rows), columns (合计 = Σ columns), balance (收入总计 = 支出总计), or the id of a rule about two tables.</param>
/// <param name="Subject">What the figure is, for a person: the label of its row and the name of its column.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Row">Row of the figure in the first table.</param>
/// <param name="Column">Column of the figure in the first table.</param>
/// <param name="Equation">The figures, for a person: "100 = 60 + 39", the difference behind it if there is one.</param>
public sealed record TableIdentity(string Rule, string Subject, IdentityState State, int Row, int Column, string Equation)
{
    /// <summary>The identity of a whole and its printed parts; null if none of them is printed or all that is printed is nought.</summary>
    internal static TableIdentity? Of(string rule, string subject, Amount? whole, IReadOnlyList<Amount?> parts, (int Row, int Column) place)
    {
        var printed = parts.OfType<Amount>().ToList();
        var sum = printed.Sum(p => p.Yuan);
        var value = whole?.Yuan ?? 0;
        if ((whole is null && printed.Count == 0) || (value == 0 && printed.TrueForAll(p => p.Value == 0))) return null;
        var difference = value - sum;
        var slack = printed.Sum(p => p.HalfStep) + (whole?.HalfStep ?? 0);
        var state = difference == 0 ? IdentityState.Exact : Math.Abs(difference) <= slack && printed.Count > 0 && whole is not null ? IdentityState.Rounded : IdentityState.Fails;
        var units = printed.Select(p => p.Unit).Append(whole?.Unit ?? printed[0].Unit).Distinct().ToList();
        return new(rule, subject, state, place.Row, place.Column, Text(whole, printed, units is [var unit] ? difference / unit : difference));
    }

    private static string Text(Amount? whole, List<Amount> parts, decimal difference)
    {
        var sum = parts.Count == 0 ? "nothing" : string.Join(" + ", parts.Take(12).Select(Show)) + (parts.Count > 12 ? $" + {parts.Count - 12} more" : "");
        var equation = $"{(whole is null ? "nothing" : Show(whole))} = {sum}";
        return difference == 0 ? equation : equation + ", off by " + difference.ToString(CultureInfo.InvariantCulture);
    }

    private static string Show(Amount amount) => amount.Value.ToString(CultureInfo.InvariantCulture);
}
