using System.Globalization;
using Extractor.Extraction;
using Extractor.Garbling.Measuring;
using Extractor.Garbling.Patterns;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Garbling;

/// <summary>
/// What garbled forms must come to, with fixed seeds: a short run of what `garbling measure` does at length.
/// GARBLING_CASES (cases a pattern) and GARBLING_SEED make it longer or another.
/// </summary>
public class GarblingBarsTests(ITestOutputHelper output)
{
    private static readonly Measurement Measurement = new(new DocumentExtractor(Repository.Definitions));

    public static TheoryData<string> Runs => [.. Measurement.Runs];

    [Fact]
    public void CleanPrintsComeOutWholeAndUnflagged()
    {
        var tally = Measure(PatternCatalogue.None, 30);
        foreach (var kind in Enum.GetValues<FieldClass>())
        {
            Assert.Equal(100, tally.Recovered(kind));
            Assert.Equal(0, tally.Count(kind, Outcome.RightButFlagged));
        }
        Assert.Empty(tally.SilentErrors);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void NumbersOfGarbledFormsAreRecoveredOrFlagged(string run)
    {
        var tally = Measure(run, 12);
        output.WriteLine(Report.Table([tally]));
        Assert.True(tally.Silent(FieldClass.Number) == 0 && tally.Silent(null) == 0, Report.Silent(tally, 10));
        Assert.True(tally.Recovered(FieldClass.Number) >= 95, $"{tally.Recovered(FieldClass.Number):F2} % recovered");
        Assert.True(tally.Noise(FieldClass.Number) <= 5, $"{tally.Noise(FieldClass.Number):F2} % of the right ones flagged");
    }

    private static PatternTally Measure(string run, int cases) => Measurement.Measure(run, (int)Setting("GARBLING_CASES", (ulong)cases), Setting("GARBLING_SEED", 1));

    private static ulong Setting(string name, ulong otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
