using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction;

/// <summary>What is odd about forms is found anew from a record that is made already, as if it were read again.</summary>
public sealed class FindingRenewerTests
{
    [Fact]
    public void The_record_is_that_of_reading_the_document_again()
    {
        var present = Repository.Definitions;
        // Other rules: without every second one, and the others an error.
        var other = present with { Anomalies = [.. present.Anomalies.Where((_, i) => i % 2 == 0).Select(r => r with { Severity = Severity.Error })] };
        var (first, second, renewer) = (new DocumentExtractor(present), new DocumentExtractor(other), new FindingRenewer(other));
        var (renewed, changed) = (0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt"))
        {
            var document = Repository.Document(Path.GetRelativePath(Repository.Corpus, file));
            var made = Json(first.Extract(document));
            var wanted = Json(second.Extract(document));
            Assert.Equal(wanted, Json(renewer.Renew(RecordJson.Parse(made))));
            renewed++;
            if (made != wanted) changed++;
        }
        Assert.True(renewed >= 5 && changed >= 3);
    }

    [Theory]
    [InlineData("Extractor.Anomalies", true)]
    [InlineData("anomalies/money.yaml", true)]
    [InlineData("Extractor.Forms", false)]
    [InlineData("forms/anomalies.yaml", false)]
    [InlineData("vocabulary.yaml", false)]
    public void Only_that_stage_may_have_changed(string name, bool isOfItsStage) => Assert.Equal(isOfItsStage, FindingRenewer.IsOfItsStage(name));

    private static string Json(Extractor.Model.ExtractionResult result)
    {
        using var json = new MemoryStream();
        RecordJson.WriteWhole(json, result);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
