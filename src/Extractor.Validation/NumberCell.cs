namespace Extractor.Validation;

/// <summary>One printed number of a form.</summary>
/// <param name="Path">Path relative to the form, "indicators[2].weight".</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Certain">True if nothing casts doubt on its reading: its digits stand as printed and no earlier finding flags it.</param>
/// <param name="Page">Page where it is printed; null if none.</param>
internal sealed record NumberCell(string Path, decimal Value, int Decimals, bool Certain, int? Page)
{
    /// <summary>One unit of the last printed digit.</summary>
    public decimal Step { get; } = new(1, 0, 0, false, (byte)Decimals);
}
