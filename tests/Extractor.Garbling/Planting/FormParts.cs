using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Garbling.Planting;

/// <summary>Pieces of records as a born-digital document would give them.</summary>
internal static class FormParts
{
    /// <summary>A text; null for an empty one.</summary>
    public static Reading<string>? Text(string text) => text.Length == 0 ? null : new(text, Print(text));

    /// <summary>A number.</summary>
    public static Reading<decimal> Number(decimal value) => new(value, Print(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A row of the money block with its rate cut after two places.</summary>
    public static FundingRow Money(string item, decimal initial, decimal full, decimal executed) => new()
    {
        Item = Text(item), Label = Text(item == "total" ? "年度资金总额" : item), InitialBudget = Number(initial), FullYearBudget = Number(full), Executed = Number(executed),
        ExecutionRate = Number(full == 0 ? 0 : Math.Truncate(executed / full * 10000) / 100),
    };

    /// <summary>An indicator line.</summary>
    public static Indicator Line(string level2, string name, string target, string actual, decimal weight, decimal score, string deviation = "") => new()
    {
        Level1 = Text("产出指标"), Level2 = Text(level2), Level3 = Text(name), Target = Text(target), Actual = Text(actual),
        Weight = Number(weight), Score = Number(score), Deviation = Text(deviation),
    };

    // Where it stands is not known.
    private static Evidence Print(string text) => new([new(text, new())], []);
}
