namespace Extractor.Validation;

/// <summary>How an issuer shortens a number to its printed digits.</summary>
internal enum Rounding
{
    /// <summary>Further digits are dropped.</summary>
    Truncated,

    /// <summary>Half and more goes up.</summary>
    HalfUp,
}

/// <summary>Applies a rounding.</summary>
internal static class Roundings
{
    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<Rounding> Both = [Rounding.Truncated, Rounding.HalfUp];

    /// <summary>The value with so many digits after the point.</summary>
    public static decimal Apply(this Rounding rounding, decimal value, int decimals) =>
        Math.Round(value, decimals, rounding == Rounding.Truncated ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);
}

/// <summary>Whether the printed total counts the points of the money block beside those of the indicators.</summary>
internal enum TotalCounts
{
    /// <summary>Money block and indicators: 10 + 90 = 100.</summary>
    MoneyAndIndicators,

    /// <summary>Indicators alone; the points of the money block come on top or are part of theirs.</summary>
    IndicatorsAlone,
}

/// <summary>The conventions that the forms of one issuer and type leave possible.</summary>
internal sealed record Conventions(
    IReadOnlyList<Rounding> RateRounding, IReadOnlyList<Rounding> ScoreRounding, IReadOnlyList<TotalCounts> TotalWeight, IReadOnlyList<TotalCounts> TotalScore)
{
    /// <summary>Nothing is known.</summary>
    public static readonly Conventions Any = new(Roundings.Both, Roundings.Both, Both, Both);

    private static IReadOnlyList<TotalCounts> Both => [TotalCounts.MoneyAndIndicators, TotalCounts.IndicatorsAlone];
}
