namespace Extractor.Validation;

/// <summary>How an issuer shortens a number to its printed digits.</summary>
internal enum Rounding
{
    /// <summary>Further digits are dropped.</summary>
    Truncated,

    /// <summary>Half and more goes up.</summary>
    HalfUp,

    /// <summary>Half goes to the even neighbour.</summary>
    HalfEven,
}

/// <summary>What the score of the money block is computed from.</summary>
internal enum ScoreBasis
{
    /// <summary>The rate before it was rounded.</summary>
    Quotient,

    /// <summary>The rate as printed.</summary>
    PrintedRate,
}

/// <summary>How the score of the money block follows from its rate.</summary>
internal readonly record struct ScoreRule(ScoreBasis Basis, Rounding Rounding)
{
    /// <summary>Its code in pipelines/validation/proof.yaml.</summary>
    public string Code => Prefix(Basis) + Rounding.Code();

    /// <summary>How codes of rules with this basis begin.</summary>
    public static string Prefix(ScoreBasis basis) => basis == ScoreBasis.Quotient ? "quotient_" : "rate_";
}

/// <summary>Whether the printed total counts the points of the money block beside those of the indicators.</summary>
internal enum TotalCounts
{
    /// <summary>Money block and indicators: 10 + 90 = 100.</summary>
    MoneyAndIndicators,

    /// <summary>Indicators alone; the points of the money block come on top or are part of theirs.</summary>
    IndicatorsAlone,
}

/// <summary>Applies a rounding.</summary>
internal static class Roundings
{
    /// <summary>All.</summary>
    public static readonly IReadOnlyList<Rounding> All = [Rounding.Truncated, Rounding.HalfUp, Rounding.HalfEven];

    /// <summary>The value with so many digits after the point.</summary>
    public static decimal Apply(this Rounding rounding, decimal value, int decimals) => Math.Round(value, decimals, rounding switch
    {
        Rounding.Truncated => MidpointRounding.ToZero,
        Rounding.HalfUp => MidpointRounding.AwayFromZero,
        _ => MidpointRounding.ToEven,
    });

    /// <summary>Its code in pipelines/validation/proof.yaml.</summary>
    public static string Code(this Rounding rounding) => rounding switch
    {
        Rounding.Truncated => "truncated",
        Rounding.HalfUp => "half_up",
        _ => "half_even",
    };

    /// <summary>The code of what several roundings that make the same result have in common; null if that is nothing.</summary>
    public static string? Code(this IReadOnlyCollection<Rounding> same) => same.Distinct().ToList() switch
    {
        [var only] => only.Code(),
        [Rounding.HalfUp, Rounding.HalfEven] => "nearest",
        _ => null,
    };

    /// <summary>The code of a way to form the total.</summary>
    public static string Code(this TotalCounts counts) => counts == TotalCounts.IndicatorsAlone ? "indicators_alone" : "money_and_indicators";
}

/// <summary>The conventions that the forms of one issuer and type leave possible.</summary>
internal sealed record Conventions(
    IReadOnlyList<Rounding> RateRounding, IReadOnlyList<ScoreRule> ScoreRules, IReadOnlyList<TotalCounts> TotalWeight, IReadOnlyList<TotalCounts> TotalScore)
{
    /// <summary>Nothing is known.</summary>
    public static readonly Conventions Any = new(
        Roundings.All, [.. new[] { ScoreBasis.Quotient, ScoreBasis.PrintedRate }.SelectMany(b => Roundings.All.Select(r => new ScoreRule(b, r)))], Both, Both);

    private static IReadOnlyList<TotalCounts> Both => [TotalCounts.MoneyAndIndicators, TotalCounts.IndicatorsAlone];
}
