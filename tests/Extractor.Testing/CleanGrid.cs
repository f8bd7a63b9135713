using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>Gives the values of a form the places of a text without faults: every row of money and every indicator on a line of its own, in order.</summary>
public static class CleanGrid
{
    private const int FirstIndicator = 100;

    /// <summary>The form with a line for each row.</summary>
    public static FormRecord Place(FormRecord form)
    {
        var placed = FormFields.MapNumbers(form, (path, number) => path.Contains('[', StringComparison.Ordinal) ? number with { Evidence = At(number.Evidence, LineOf(path)) } : number);
        return placed with
        {
            Funding = [.. placed.Funding.Select((r, i) => r with { Label = At(r.Label, i + 1), Attributes = At(r.Attributes, i + 1) })],
            Indicators = [.. placed.Indicators.Select((r, i) => At(r, FirstIndicator + i))],
        };
    }

    private static Indicator At(Indicator row, int line) => row with
    {
        Level2 = At(row.Level2, line), Level3 = At(row.Level3, line), Kind = At(row.Kind, line), Direction = At(row.Direction, line), Target = At(row.Target, line),
        Unit = At(row.Unit, line), Actual = At(row.Actual, line), Deviation = At(row.Deviation, line), Explanation = At(row.Explanation, line),
        ScoringRule = At(row.ScoringRule, line), Attributes = At(row.Attributes, line),
    };

    private static AttributeValue[] At(IReadOnlyList<AttributeValue> attributes, int line) => [.. attributes.Select(a => a with { Value = At(a.Value, line) })];

    private static int LineOf(string path)
    {
        var row = int.Parse(path.Split('[', ']')[1], System.Globalization.CultureInfo.InvariantCulture);
        return path.StartsWith("funding", StringComparison.Ordinal) ? row + 1 : FirstIndicator + row;
    }

    private static Reading<string>? At(Reading<string>? text, int line) => text is null ? null : text with { Evidence = At(text.Evidence, line) };

    private static Evidence At(Evidence evidence, int line) => evidence with { Parts = [.. evidence.Parts.Select(p => p with { Where = new(Line: line) })] };
}
