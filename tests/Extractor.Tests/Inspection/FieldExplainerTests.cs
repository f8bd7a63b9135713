using System.Text.Json;
using Extractor.Inspection;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Tests.Inspection;

public class FieldExplainerTests
{
    private static readonly FieldExplainer Explainer = new(SampleResult.Full());

    [Fact]
    public void A_repaired_text_shows_its_pieces_rules_and_typed_form()
    {
        var text = Text("forms[0].indicators[0].target");
        Assert.Contains("value       \"≥200(次)\"", text, StringComparison.Ordinal);
        Assert.Contains("line 9, cell 3: \"≥20\"", text, StringComparison.Ordinal);
        Assert.Contains("page 2, box 1 2.5 3 4: \"0(次)\"", text, StringComparison.Ordinal);
        Assert.Contains("repaired    joined_over_break: ", text, StringComparison.Ordinal);
        Assert.Contains("operator \"range\", value 200, upper 300, unit \"次\", base \"200..300 次 (occurrences)\", met true", text, StringComparison.Ordinal);
        Assert.DoesNotContain("proof", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms[0].indicators[0].target", "a.pdf", "extractor picture a.pdf --page 2 --layers words,fields")]
    [InlineData("forms[0].indicators[0].target", "it's a.pdf", "extractor picture 'it'\\''s a.pdf' --page 2 --layers words,fields")]
    [InlineData("forms[0].indicators[0].weight", "a.pdf", null)]
    public void A_value_on_a_page_says_how_to_see_it(string path, string file, string? line) =>
        Assert.Equal(line, ExplanationPrinter.Lines(Explainer.Explain(path)!, file).SingleOrDefault(l => l.StartsWith("  see it", StringComparison.Ordinal))?[14..]);

    [Fact]
    public void A_number_shows_its_proof_and_the_findings_that_hold_it_narrowest_first()
    {
        Assert.Contains("proof       proved", Text("forms[0].funding[0].execution_rate"), StringComparison.Ordinal);
        var findings = Explainer.Explain("forms[0].indicators[0].weight")!.Findings;
        Assert.Equal([FindingCodes.NumberDoubtful, FindingCodes.IdentityFails], findings.Select(f => f.Code));
    }

    [Fact]
    public void A_finding_of_another_row_is_not_shown() =>
        Assert.DoesNotContain(Explainer.Explain("forms[0].indicators[1].weight")!.Findings, f => f.Code == FindingCodes.NumberDoubtful);

    [Fact]
    public void Money_shows_its_yuan() => Assert.Equal([("yuan", (object)4099000.0m)], Explainer.Explain("forms[0].funding[0].initial_budget")!.Normalised);

    [Fact]
    public void A_value_that_is_not_there_is_explained_as_missing()
    {
        var field = Explainer.Explain("forms[1].title")!;
        Assert.Null(field.Value);
        Assert.Contains("value       none", string.Join("\n", ExplanationPrinter.Lines(field)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms[0].indicators[0]", "forms[0].indicators[0].level1")]
    [InlineData("forms[0].indicators[7].wieght", "forms[0].indicators[0].weight")]
    [InlineData("forms[0].attributes.其他资金", "forms[0].attributes.其他资金 (2)")]
    public void An_unknown_path_lists_the_nearest(string path, string nearest)
    {
        Assert.Null(Explainer.Explain(path));
        Assert.Equal(nearest, Explainer.Nearest(path, 3)[0]);
    }

    [Fact]
    public void Every_value_of_a_record_can_be_explained_as_text_and_as_json()
    {
        var result = SampleResult.Full();
        var paths = result.Forms.SelectMany((f, i) => Extractor.Model.Records.FormFields.All(f).Select(v => $"forms[{i}].{v.Path}")).ToList();
        Assert.All(paths, p =>
        {
            var field = Explainer.Explain(p)!;
            Assert.NotEmpty(ExplanationPrinter.Lines(field));
            Assert.Equal(p, JsonDocument.Parse(ExplanationPrinter.Json(field)).RootElement.GetProperty("path").GetString());
        });
    }

    private static string Text(string path) => string.Join("\n", ExplanationPrinter.Lines(Explainer.Explain(path)!));
}
