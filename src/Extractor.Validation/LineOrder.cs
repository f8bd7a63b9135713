using System.Globalization;

namespace Extractor.Validation;

/// <summary>Numbers and texts of a column that stand in another order on the page than their lines: some were read into another line.</summary>
internal sealed class LineOrder(FormNumbers numbers, PlacesOnPage places)
{
    private static readonly string[] Money = ["initial_budget", "full_year_budget", "executed", "execution_rate"];
    private static readonly string[] Points = ["weight", "score", "reviewer_score"];
    private static readonly string[] Texts = ["target", "actual"];

    /// <summary>One suspicion for each two neighbours of a column that stand crosswise.</summary>
    public IEnumerable<Suspicion> Numbers() => Money.SelectMany(c => Crossed("funding", numbers.Form.Funding.Count, c))
        .Concat(Points.SelectMany(c => Crossed("indicators", numbers.Form.Indicators.Count, c)))
        .Where(p => numbers.Find(p.First) is not null && numbers.Find(p.Second) is not null)
        .Select(p => (First: numbers.Find(p.First)!, Second: numbers.Find(p.Second)!))
        .Select(p => new Suspicion("line_order", [p.First, p.Second], FormattableString.Invariant($"{p.First.Path} {p.First.Value} ⇅ {p.Second.Path} {p.Second.Value}")));

    /// <summary>Paths of targets and actual values that stand crosswise with a neighbour.</summary>
    public IEnumerable<string> OfTexts() =>
        Texts.SelectMany(c => Crossed("indicators", numbers.Form.Indicators.Count, c)).SelectMany(p => new[] { p.First, p.Second }).Distinct(StringComparer.Ordinal);

    private IEnumerable<(string First, string Second)> Crossed(string list, int rows, string column) =>
        places.Crossed([.. Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"{list}[{i}].{column}"))]);
}
