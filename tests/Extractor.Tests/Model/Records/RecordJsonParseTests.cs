using Extractor.Extraction;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Model.Records;

public class RecordJsonParseTests
{
    [Fact]
    public void Between_processes_tables_keep_their_pages_and_their_unit()
    {
        var sample = SampleResult.Full();
        var result = sample with { Tables = [sample.Tables[0] with { Pages = [3, 4], MoneyUnit = "万元" }] };
        using var whole = new MemoryStream();
        RecordJson.WriteWhole(whole, result);
        var table = RecordJson.Parse(whole.ToArray()).Tables[0];
        Assert.Equal([3, 4], table.Pages);
        Assert.Equal("万元", table.MoneyUnit);
        Assert.Equal(RecordJson.ToText(sample), RecordJson.ToText(result));
    }

    [Fact]
    public void The_proof_of_a_form_crosses_to_another_process_and_stays_out_of_the_record()
    {
        var record = FullRecord.Of();
        using var whole = new MemoryStream();
        RecordJson.WriteWhole(whole, record);
        var ledger = RecordJson.Parse(whole.ToArray()).Forms[0].Ledger;
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(record.Forms[0].Ledger), System.Text.Json.JsonSerializer.Serialize(ledger));
        Assert.DoesNotContain("ledger", RecordJson.ToText(record), StringComparison.Ordinal);
        Assert.Null(RecordJson.Parse(RecordJson.ToText(record)).Forms[0].Ledger);
    }

    [Fact]
    public void What_was_written_reads_back_the_same()
    {
        var text = RecordJson.ToText(SampleResult.Full());
        Assert.Equal(text, RecordJson.ToText(RecordJson.Parse(text)));
    }

    [Fact]
    public void Every_value_comes_back_with_what_it_rests_on()
    {
        var (before, after) = (SampleResult.Full(), RecordJson.Parse(RecordJson.ToText(SampleResult.Full(), indented: true)));
        Assert.Equal(before.Document, after.Document);
        Assert.Equal(before.Findings.Select(f => f with { Cells = [] }), after.Findings.Select(f => f with { Cells = [] }));
        Assert.Equal(before.Findings.Select(f => f.Cells), after.Findings.Select(f => f.Cells));
        var (left, right) = (FormFields.Enumerate(before.Forms[0]).ToList(), FormFields.Enumerate(after.Forms[0]).ToList());
        Assert.Equal(left.Select(f => (f.Path, f.Reading.Boxed, f.Reading.Evidence.Proof)), right.Select(f => (f.Path, f.Reading.Boxed, f.Reading.Evidence.Proof)));
        Assert.Equal(left.SelectMany(f => f.Reading.Evidence.Parts), right.SelectMany(f => f.Reading.Evidence.Parts));
    }

    [Theory]
    [MemberData(nameof(RecordSchemaTests.CorpusDocuments), MemberType = typeof(RecordSchemaTests))]
    public void Records_of_the_corpus_read_back_the_same(string document)
    {
        var text = RecordJson.ToText(new DocumentExtractor(Repository.Definitions).Extract(Repository.Document(document)));
        Assert.Equal(text, RecordJson.ToText(RecordJson.Parse(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"record_format":2}""")]
    [InlineData("""{"record_format":1,"document":{},"forms":[],"tables":[],"evidence":{},"findings":[]}""")]
    [InlineData("""{"record_format":1,"document":null,"forms":{},"tables":[],"evidence":{},"findings":[]}""")]
    public void Text_that_is_no_record_is_refused(string text) => Assert.Throws<FormatException>(() => RecordJson.Parse(text));

    [Theory]
    [InlineData("\"proof\":\"proved\"", "\"proof\":\"sure\"")]
    [InlineData("\"fiscal_year\":2024", "\"fiscal_year\":\"2024\"")]
    [InlineData("\"forms[0].title\":", "\"forms[9].title\":")]
    [InlineData("\"form_type\":\"project_self_evaluation\"", "\"form_type\":null")]
    public void A_record_with_one_wrong_value_is_refused(string right, string wrong)
    {
        var text = RecordJson.ToText(SampleResult.Full());
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => RecordJson.Parse(text.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
