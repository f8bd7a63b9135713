using Extractor.Anomalies.Datasets;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>What several documents together show, found over the forms that the database holds.</summary>
public sealed class DatasetFindingTests : IDisposable
{
    private const string Result = "全年各项任务按计划完成，资金使用规范，达到预期目标，群众满意度较高。";

    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void The_same_rows_whatever_the_order_of_loading()
    {
        ExtractionResult[] documents = [Document("a", "甲项目", 2022, Result), Document("b", "甲项目", 2023, Result), Document("c", "乙项目", 2023, Result)];
        using var other = new TemporaryDatabase();
        Load(_database, documents);
        Load(other, [.. documents.Reverse()]);
        Assert.Equal(_database.Dump(), other.Dump());
        Assert.Equal(["text.other_project|2", "text.other_year|2"], _database.Query("SELECT rule, count(*) FROM dataset_findings JOIN dataset_finding_cells USING (finding) GROUP BY rule ORDER BY rule"));
        Assert.Contains("甲项目 2022、甲项目 2023", _database.Query("SELECT message_zh FROM dataset_findings WHERE rule = 'text.other_year'")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        Load(_database, [Document("a", "甲项目", 2022, Result), Document("b", "甲项目", 2023, Result)]);
        using var store = _database.Open();
        var found = Assert.Single(store.DatasetFindings());
        Assert.Equal((FindingCodes.TextRepeated, Severity.Info, "text.other_year"), (found.Code, found.Severity, found.Rule));
        Assert.Equal(["forms[0].goals[0].actual", "forms[0].goals[0].actual"], found.Cells.Select(c => c.Path));
        Assert.Equal(2, found.Cells.Select(c => c.Document).Distinct().Count());
    }

    [Fact]
    public void A_document_written_since_takes_the_findings_away_until_they_are_found_anew()
    {
        Load(_database, [Document("a", "甲项目", 2022, Result), Document("b", "甲项目", 2023, Result)]);
        using var store = _database.Open();
        Assert.Single(store.DatasetFindings());
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(Document("b", "甲项目", 2023, "另有一段足够长的文字，说明本年度完成情况与上年度不同，群众满意。"));
        Assert.Empty(store.DatasetFindings());
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Finish(_ => []);
        Assert.Equal(["1.0|d0|2"], _database.Query("SELECT * FROM dataset_search"));
    }

    [Fact]
    public void What_one_document_shows_alone_is_its_own_finding()
    {
        var document = Document("a", "甲项目", 2022, Result);
        Load(_database, [document with { Forms = [document.Forms[0], Document("a", "甲项目", 2023, Result).Forms[0]] }]);
        Assert.Empty(_database.Query("SELECT * FROM dataset_findings"));
    }

    [Fact]
    public void A_flagged_value_is_no_evidence()
    {
        var flagged = Document("b", "甲项目", 2023, Result) with { Findings = [new("forms[0].goals[0].actual", FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning, "put together")] };
        Load(_database, [Document("a", "甲项目", 2022, Result), flagged]);
        Assert.Empty(_database.Query("SELECT * FROM dataset_findings"));
    }

    public void Dispose() => _database.Dispose();

    private static void Load(TemporaryDatabase database, IReadOnlyList<ExtractionResult> documents)
    {
        using var store = database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var document in documents) run.Save(document);
        run.Finish(forms =>
        {
            var finder = new DatasetFinder(Repository.Definitions.Anomalies);
            foreach (var form in forms) finder.Add(form);
            return finder.AcrossDocuments();
        });
    }

    private static ExtractionResult Document(string name, string project, int year, string result)
    {
        var source = SourceDocument.Of(name + ".txt", System.Text.Encoding.UTF8.GetBytes(name));
        var form = new FormRecord
        {
            FormType = SampleResult.Text("project_self_evaluation"), ProjectName = SampleResult.Text(project), ImplementingUnit = SampleResult.Text("某局"),
            FiscalYear = new(year, SampleResult.Text("2023").Evidence), Goals = [new(null, SampleResult.Text(result))],
        };
        return new(new(source.Name, source.Sha256, "text/plain", 1, "flat-text"), [form], [], []);
    }
}
