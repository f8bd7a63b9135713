using System.Globalization;
using Extractor.Coats.Writers;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Forms.Exact;

/// <summary>Random forms are printed on pages, broken anywhere, and read: the record is what was printed.</summary>
public class PrintedFormTests
{
    private const int Seeds = 20;

    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    public static TheoryData<int> AllSeeds => [.. Enumerable.Range(0, Seeds)];

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void Broken_with_cells_left_open(int seed) => Verify(seed, BreakStyle.Open);

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void Broken_with_cells_closed(int seed) => Verify(seed, BreakStyle.Closed);

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void Broken_with_labels_repeated(int seed) => Verify(seed, BreakStyle.Repeated);

    private static void Verify(int seed, object style)
    {
        var forms = Enumerable.Range(0, 2).Select(i => new RandomForm((seed * 2) + i)).ToList();
        var printer = new TablePrinter((BreakStyle)style, 700 + (seed * 5));
        foreach (var form in forms) form.Print(printer);
        var result = Extractor.Extract(SourceDocument.Of("printed.pdf", printer.Bytes));
        Assert.Equal(forms.Count, result.Forms.Count);
        for (var i = 0; i < forms.Count; i++) AssertSame(forms[i], result.Forms[i]);
        Assert.DoesNotContain(result.Findings, f => f is { About: FindingAbout.Reading, Severity: not Severity.Info });
    }

    private static void AssertSame(RandomForm printed, FormRecord read)
    {
        Assert.Equal((2024, printed.Project, printed.Department, "万元"), (read.FiscalYear?.Value, read.ProjectName?.Value, read.ImplementingUnit?.Value, read.MoneyUnit?.Value));
        var goal = Assert.Single(read.Goals);
        Assert.Equal((printed.Expected, printed.Actual), (goal.Expected?.Value, goal.Actual?.Value));
        Assert.Equal(printed.Funding.Select(f => $"{f.Label} {string.Join(' ', f.Figures)}"),
            read.Funding.Select(f => $"{f.Label?.Value} {Text(f.InitialBudget)} {Text(f.FullYearBudget)} {Text(f.Executed)}"));
        Assert.Equal(printed.Indicators, read.Indicators.Select(i => new PrintedIndicator(i.Level1?.Value ?? "", i.Level2?.Value ?? "", i.Level3?.Value ?? "",
            i.Target?.Value ?? "", i.Actual?.Value ?? "", Text(i.Weight), Text(i.Score), i.Deviation?.Value ?? "")));
        Assert.Equal((100m, 96.50m), (read.TotalWeight?.Value, read.TotalScore?.Value));
    }

    private static string Text(Reading<decimal>? number) => number?.Value.ToString("N2", CultureInfo.InvariantCulture) ?? "";
}
