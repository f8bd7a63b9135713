using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction;

/// <summary>The stages behind the print are taken again from what is stored of a record, as if the document were read again.</summary>
public sealed class LaterStagesTests
{
    private static readonly PipelineDefinitions Present = Repository.Definitions;

    // Half of what is odd, and that an error; half of the ways to print a target; no word that says that it is met.
    private static readonly PipelineDefinitions Other = Present with
    {
        Anomalies = [.. Present.Anomalies.Where((_, i) => i % 2 == 0).Select(r => r with { Severity = Severity.Error })],
        Values = Present.Values with { Rules = [.. Present.Values.Rules.Where((_, i) => i % 2 == 0)], Met = [] },
    };

    [Fact]
    public void The_record_is_that_of_reading_the_document_again()
    {
        var (first, second, later) = (new DocumentExtractor(Present), new DocumentExtractor(Other), new LaterStages(Other));
        var (taken, changed) = (0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt").Append(Path.Combine(Repository.Corpus, "documents", "open-project-forms.pdf")))
        {
            var document = Repository.Document(Path.GetRelativePath(Repository.Corpus, file));
            var made = Json(first.Extract(document));
            var wanted = Json(second.Extract(document));
            Assert.Equal(wanted, Json(later.TakeAgain(RecordJson.Parse(made))));
            taken++;
            if (made != wanted) changed++;
        }
        Assert.True(taken >= 6 && changed >= 5, $"{taken} taken, {changed} changed");
    }

    [Theory]
    [InlineData("Extractor.Anomalies", true)]
    [InlineData("Extractor.Normalisation", true)]
    [InlineData("Extractor.Validation", true)]
    [InlineData("anomalies/money.yaml", true)]
    [InlineData("normalisation/units.yaml", true)]
    [InlineData("organisations/regions.tsv", true)]
    [InlineData("validation/proof.yaml", true)]
    [InlineData("Extractor.Forms", false)]
    [InlineData("Extractor.Ocr", false)]
    [InlineData("Extractor.Model", false)]
    [InlineData("forms/anomalies.yaml", false)]
    [InlineData("vocabulary.yaml", false)]
    [InlineData("lexicon.txt", false)]
    public void Nothing_that_reads_the_document_may_have_changed(string name, bool own) => Assert.Equal(own, LaterStages.Own(name));

    // What the later stages own is used by no other: neither stage library refers to theirs, nor do their definitions reach the stages before them.
    [Fact]
    public void The_stages_before_do_not_depend_on_the_definitions_of_the_later_ones()
    {
        var before = new DocumentStages(Present with
        {
            Anomalies = [], Values = Present.Values with { Rules = [], Met = [], Missed = [] },
            Normalisation = null!, Organisations = null!, Proof = null!,
        });
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt"))
        {
            var document = Repository.Document(Path.GetRelativePath(Repository.Corpus, file));
            Assert.Equal(Json(new DocumentStages(Present).AsPrinted(document)), Json(before.AsPrinted(document)));
        }
    }

    private static string Json(ExtractionResult result)
    {
        using var json = new MemoryStream();
        RecordJson.WriteWhole(json, result);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
