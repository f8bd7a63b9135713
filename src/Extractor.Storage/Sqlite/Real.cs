using System.Globalization;

namespace Extractor.Storage.Sqlite;

/// <summary>Decimals as SQLite's REAL and back; exact up to 15 significant digits, without trailing zeros.</summary>
internal static class Real
{
    // By way of text: the cast of decimal to double may miss the nearest double by one.

    /// <summary>The double nearest to a decimal.</summary>
    public static double Of(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The shortest decimal that is this double.</summary>
    public static decimal ToDecimal(double value) => decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
