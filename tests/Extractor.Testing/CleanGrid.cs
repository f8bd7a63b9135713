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
            Funding = [.. placed.Funding.Select((r, i) => r with { Label = At(r.Label, i + 1) })],
            Indicators = [.. placed.Indicators.Select((r, i) => r with
            {
                Level3 = At(r.Level3, FirstIndicator + i), Target = At(r.Target, FirstIndicator + i), Actual = At(r.Actual, FirstIndicator + i), Level2 = At(r.Level2, FirstIndicator + i),
            })],
        };
    }

    private static int LineOf(string path)
    {
        var row = int.Parse(path.Split('[', ']')[1], System.Globalization.CultureInfo.InvariantCulture);
        return path.StartsWith("funding", StringComparison.Ordinal) ? row + 1 : FirstIndicator + row;
    }

    private static Reading<string>? At(Reading<string>? text, int line) => text is null ? null : text with { Evidence = At(text.Evidence, line) };

    private static Evidence At(Evidence evidence, int line) => evidence with { Parts = [.. evidence.Parts.Select(p => p with { Where = new(Line: line) })] };
}
