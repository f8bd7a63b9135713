using System.Globalization;

namespace Extractor.Garbling.Forms;

/// <summary>The habits of one office: all forms of a document share them.</summary>
public sealed record Issuer
{
    public required string Office { get; init; }
    public required string Department { get; init; }
    public required int Year { get; init; }
    public required string MoneyUnit { get; init; }

    /// <summary>Rates cut after two places, or rounded.</summary>
    public required bool TruncatesRates { get; init; }

    /// <summary>Scores cut after two places, or rounded half up.</summary>
    public required bool TruncatesScores { get; init; }

    /// <summary>Weights print as "20.00", else "20".</summary>
    public required bool TwoPlaceWeights { get; init; }

    /// <summary>Money prints with thousands commas.</summary>
    public required bool ThousandsCommas { get; init; }

    /// <summary>"≥90.00(%)", else "≥90%".</summary>
    public required bool BracketedUnits { get; init; }

    /// <summary>Prints 0.00 where there is no money, else nothing.</summary>
    public required bool PrintsZeros { get; init; }

    /// <summary>The dash of cells that stay empty.</summary>
    public required string Dash { get; init; }

    /// <summary>Prints 评分等级.</summary>
    public required bool Grades { get; init; }

    /// <summary>Habits at random. The wide grid is printed by a system that always writes two places.</summary>
    public static Issuer Random(Dice dice, bool wide)
    {
        var words = Words.Lists;
        var department = dice.Pick(words.Cities) + (dice.Chance(70) ? dice.Pick(words.Districts) : "") + dice.Pick(words.Organs);
        return new()
        {
            Department = department,
            Office = dice.Chance(75) ? department : department + "机关服务中心",
            Year = dice.Between(2020, 2025),
            MoneyUnit = dice.Chance(80) ? "万元" : "元",
            TruncatesRates = dice.Chance(70),
            TruncatesScores = dice.Chance(50),
            TwoPlaceWeights = wide || dice.Chance(30),
            ThousandsCommas = wide || dice.Chance(50),
            BracketedUnits = wide || dice.Chance(40),
            PrintsZeros = wide || dice.Chance(30),
            Dash = wide ? "-" : dice.Pick(["—", "-"]),
            Grades = wide || dice.Chance(20),
        };
    }

    /// <summary>Money as this office prints it.</summary>
    public string Money(decimal value) => value.ToString(ThousandsCommas ? "N2" : "F2", CultureInfo.InvariantCulture);

    /// <summary>A weight or score as this office prints it.</summary>
    public string Points(decimal value) => value.ToString(TwoPlaceWeights ? "0.00" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>executed / budget in percent, by this office's rounding.</summary>
    public decimal Rate(decimal executed, decimal budget) => budget == 0 ? 0 : TwoPlaces(executed / budget * 100, TruncatesRates);

    /// <summary>Points of the execution rate, by this office's rounding.</summary>
    public decimal RateScore(decimal executed, decimal budget, decimal weight) => TwoPlaces(executed / budget * weight, TruncatesScores);

    private static decimal TwoPlaces(decimal value, bool truncate) =>
        truncate ? Math.Truncate(value * 100) / 100 : Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
