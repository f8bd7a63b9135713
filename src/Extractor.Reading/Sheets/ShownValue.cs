using System.Globalization;
using ExcelDataReader;

namespace Extractor.Reading.Sheets;

/// <summary>What a cell shows, and the number that it stores where that is another one.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Stored">The number that it stores, if it shows another; else null.</param>
internal readonly record struct ShownValue(string Text, string? Stored)
{
    /// <summary>What the cell of the present row shows.</summary>
    public static ShownValue Of(IExcelDataReader row, int column) => row.GetValue(column) switch
    {
        null => new("", null),
        // Cells wrap by themselves: who breaks a line in one means it.
        string text => new(text.ReplaceLineEndings("\n"), null),
        bool truth => new(truth ? "TRUE" : "FALSE", null),
        DateTime date => new(DateFormat.Print(date, DateFormat.OfIndex(row.GetNumberFormatIndex(column)) ?? row.GetNumberFormatString(column)), null),
        TimeSpan time => new(DateFormat.Print(new DateTime(1899, 12, 31) + time, row.GetNumberFormatString(column)), null),
        IConvertible number => OfNumber(number.ToDouble(CultureInfo.InvariantCulture), row, column),
        var other => new(other.ToString() ?? "", null),
    };

    private static ShownValue OfNumber(double value, IExcelDataReader row, int column)
    {
        if ((DateFormat.OfIndex(row.GetNumberFormatIndex(column)) ?? DateFormat.OfWeekday(row.GetNumberFormatString(column))) is { } code && value is >= 0 and < 2_958_466) return new(DateFormat.Print(DateTime.FromOADate(value), code), null);
        var shown = NumberFormat.Print(value, row.GetNumberFormatString(column));
        var stored = NumberFormat.General(value);
        return new(shown, decimal.TryParse(shown.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var same) && same.ToString("0.############################", CultureInfo.InvariantCulture) == stored ? null : stored);
    }
}
