using System.Globalization;
using Extractor.Model;

namespace Extractor.Validation.Tables;

/// <summary>A figure of a table.</summary>
/// <param name="Value">Its value in the table's unit.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Row">Row of its cell.</param>
/// <param name="Column">Column of its cell.</param>
internal sealed record Amount(decimal Value, int Decimals, int Row, int Column)
{
    /// <summary>Yuan in one unit of the value; null if the unit is not printed.</summary>
    public decimal? Unit { get; init; }

    /// <summary>The value in yuan, or in the table's unit where the unit is not known.</summary>
    public decimal Yuan => Value * (Unit ?? 1);

    /// <summary>How far rounding may have moved the value: half a unit of the last printed digit; nothing for yuan with their cents.</summary>
    public decimal Slack => Unit == 1 && Decimals >= 2 ? 0 : new decimal(5, 0, 0, false, (byte)(Decimals + 1)) * (Unit ?? 1);

    /// <summary>The figure that a text prints whole, thousands commas in groups of three; null if it prints none.</summary>
    public static Amount? Read(string text, int row, int column)
    {
        var key = Folding.Key(text);
        var digits = key.AsSpan();
        if (digits.StartsWith("-")) digits = digits[1..];
        var dot = digits.IndexOf('.');
        var whole = dot < 0 ? digits : digits[..dot];
        if (whole.IsEmpty || !char.IsAsciiDigit(whole[0]) || (dot >= 0 && (dot == digits.Length - 1 || !OnlyDigits(digits[(dot + 1)..])))) return null;
        if (whole.Contains(',') ? !IsGrouped(whole) : !OnlyDigits(whole)) return null;
        return decimal.TryParse(key, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? new(value, dot < 0 ? 0 : digits.Length - dot - 1, row, column) : null;
    }

    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        for (var i = 0; i < whole.Length; i++)
            if ((whole.Length - i) % 4 == 0 ? whole[i] != ',' : !char.IsAsciiDigit(whole[i])) return false;
        return true;
    }

    private static bool OnlyDigits(ReadOnlySpan<char> span)
    {
        foreach (var c in span) if (!char.IsAsciiDigit(c)) return false;
        return !span.IsEmpty;
    }
}
