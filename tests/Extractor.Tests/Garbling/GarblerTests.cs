using Extractor.Garbling;
using Extractor.Garbling.Forms;
using Extractor.Garbling.Measuring;
using Extractor.Garbling.Patterns;
using Extractor.Garbling.Printing;

namespace Extractor.Tests.Garbling;

/// <summary>The garbler itself: its forms are sound, its cases repeat, its patterns do something and are honest about what they destroy.</summary>
public class GarblerTests
{
    public static TheoryData<string> Patterns => [.. PatternCatalogue.All.Select(p => p.Id)];

    [Fact]
    public void ASeedMakesTheSameCaseAgain()
    {
        Assert.Equal(CaseMaker.Make("mixed", 7)!.Text, CaseMaker.Make("mixed", 7)!.Text);
        Assert.NotEqual(CaseMaker.Make("none", 7)!.Text, CaseMaker.Make("none", 8)!.Text);
    }

    [Fact]
    public void SeedsAreTheSameOnEveryMachine() => Assert.Equal(22465, new Dice(1).Below(100000));

    [Fact]
    public void RandomFormsObeyTheArithmeticOfTheirKind()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var dice = new Dice(seed);
            var form = new ProjectFormMaker(Issuer.Random(dice, wide: false), dice).Make(Layout.ProjectNarrow);
            decimal Sum(string field) => CleanForm.Number(form["funding[0]." + field])!.Value
                + Enumerable.Range(0, form.Indicators).Sum(i => CleanForm.Number(form[$"indicators[{i}].{field}"])!.Value);
            Assert.Equal(100, Sum("weight"));
            Assert.Equal(CleanForm.Number(form["total.score"]), Sum("score"));
            var rate = CleanForm.Number(form["funding[0].executed"]) / CleanForm.Number(form["funding[0].full_year_budget"]) * 100;
            Assert.InRange(rate!.Value - CleanForm.Number(form["funding[0].execution_rate"])!.Value, -0.0051m, 0.01m);
        }
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void EveryPatternFindsPlacesAndChangesTheText(string id)
    {
        var pattern = PatternCatalogue.Find(id)!;
        var made = Enumerable.Range(0, 40).Select(i => CaseMaker.Make(id, Dice.Mix(1, id, i))).OfType<GarbledCase>().ToList();
        Assert.True(made.Count >= 5, $"{id} found a place in {made.Count} of 40 documents");
        Assert.All(made, m => Assert.Contains(m.Forms, f => f.Lines.Count > 0));
        Assert.All(made, m => Assert.Contains(m.Forms[0].Form.Layout, pattern.Layouts));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void FiguresThatAreNotCalledLostStandInTheText(string id)
    {
        for (var i = 0; i < 20; i++)
        {
            if (CaseMaker.Make(id, Dice.Mix(2, id, i)) is not { } garbled) continue;
            var characters = string.Concat(garbled.Text.Where(c => !char.IsWhiteSpace(c)));
            foreach (var form in garbled.Forms)
                foreach (var (path, printed) in form.Form.Values)
                    if (FieldClasses.Of(path) == FieldClass.Number && !form.Lost.Contains(path)) Assert.Contains(printed, characters, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("综合业务开展完成率", "综合业务开", "展完成率")]
    [InlineData("政府开放日或开放月活动场次", "政府开放日或开", "放月活动场次")]
    public void LabelsOfOddLengthAreCutCleanHalfACharacterRightOfCentre(string label, string left, string right) =>
        Assert.Equal((left, right, false), CutLabels.Cut(label, new Dice(1)));

    [Fact]
    public void OfALabelOfEvenLengthTheMiddleCharacterIsCut()
    {
        var cuts = Enumerable.Range(0, 200).Select(i => CutLabels.Cut("政务服务水平", new Dice((ulong)i))).ToHashSet();
        Assert.Contains(("政务服务", "务水平", false), cuts);
        Assert.All(cuts, c => Assert.StartsWith("政务服", c.Left, StringComparison.Ordinal));
        Assert.All(cuts, c => Assert.EndsWith("水平", c.Right, StringComparison.Ordinal));
    }
}
