using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Storage.History;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>The journal of runs: what each read, by what, and what records say otherwise since.</summary>
public sealed class JournalTests : IDisposable
{
    private static readonly ProgramStamp Later = new("2.0", "d1") { Parts = [("Extractor.Forms", "b")], Files = [("vocabulary.yaml", "f")] };
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void A_run_is_recorded_with_program_definitions_and_inputs()
    {
        var (one, two) = (FullRecord.Of("one"), FullRecord.Of("two"));
        Run(TemporaryDatabase.Stamp, one, two);
        Run(Later, one);

        Assert.Equal(["1|1.0|d0|2", "2|2.0|d1|1"], _database.Query("SELECT run, program_version, definitions_sha256, documents FROM runs"));
        Assert.Equal(["2.0|Extractor.Forms|b"], _database.Query("SELECT * FROM program_parts"));
        Assert.Equal(["d1|vocabulary.yaml|f"], _database.Query("SELECT * FROM definition_files"));
        Assert.Equal(
            ["1|one.txt|added|NULL|NULL", "1|two.txt|added|NULL|NULL", "2|one.txt|rewritten|1.0|d0"],
            _database.Query("SELECT run, name, outcome, before_program_version, before_definitions_sha256 FROM run_documents ORDER BY run, name"));
    }

    [Fact]
    public void A_document_that_is_there_already_is_noted_by_a_run_that_changes_something()
    {
        var (one, two) = (FullRecord.Of("one"), FullRecord.Of("two"));
        Run(TemporaryDatabase.Stamp, one);
        using (var store = _database.Open())
        {
            var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
            run.Unchanged(one.Document.Sha256, "one.txt");
            run.Save(two);
            run.Finish();
        }
        Assert.Equal(["one.txt|unchanged", "two.txt|added"], _database.Query("SELECT name, outcome FROM run_documents WHERE run = 2 ORDER BY name"));
    }

    [Fact]
    public void What_a_record_says_otherwise_is_kept_and_nothing_else()
    {
        var record = FullRecord.Of();
        var form = record.Forms[1];
        var changed = record with
        {
            Forms =
            [
                record.Forms[0],
                form with { Grade = null, Indicators = [form.Indicators[0] with { Weight = SampleResult.Number(77.5m, Proof.Unbound) }, .. form.Indicators.Skip(1)] },
            ],
            Tables = [record.Tables[0] with { Caption = "附表" }],
            Findings = [.. record.Findings.Skip(1), new("forms[0].grade", FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning, "优 or 良")],
        };
        Run(TemporaryDatabase.Stamp, record);
        Run(Later, record);
        Assert.Empty(_database.Query("SELECT * FROM value_changes"));
        Run(TemporaryDatabase.Stamp, changed);

        var lines = _database.Query("SELECT kind, path, coalesce(before, '-') || ' > ' || coalesce(after, '-') FROM value_changes WHERE run = 3");
        var weight = form.Indicators[0].Weight!;
        Assert.Contains($"value|forms[1].indicators[0].weight|{weight.Value} > 77.5", lines);
        Assert.Contains($"value|forms[1].grade|{form.Grade!.Value} > -", lines);
        Assert.Contains($"value|forms[2].form_type|{record.Forms[2].FormType.Value} > -", lines);
        Assert.Contains($"table|tables[0].caption|{record.Tables[0].Caption} > 附表", lines);
        Assert.Contains("finding|forms[0].grade text_doubtful|- > warning: 优 or 良", lines);
        Assert.Contains(lines, l => l.StartsWith($"finding|{record.Findings[0].Path} {record.Findings[0].Code}|", StringComparison.Ordinal) && l.EndsWith(" > -", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("forms[0]", StringComparison.Ordinal) && !l.StartsWith("finding", StringComparison.Ordinal));
        Run(Later, record);
        var back = _database.Query("SELECT kind, path, coalesce(after, '-') || ' > ' || coalesce(before, '-') FROM value_changes WHERE run = 4");
        Assert.Equal(lines.Order(StringComparer.Ordinal), back.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pieces_and_the_whole_say_the_same()
    {
        var record = FullRecord.Of();
        ExtractionResult[] pieces =
        [
            record with { Forms = [record.Forms[0]], Tables = [record.Tables[0]], Findings = [.. record.Findings.Take(2)] },
            record with { Forms = [.. record.Forms.Skip(1)], Tables = [.. record.Tables.Skip(1)], Findings = [.. record.Findings.Skip(2)] },
        ];
        Assert.Empty(ValueChange.Between(Json(record), Json(pieces)));
        Assert.NotEmpty(ValueChange.Between(Json(record), Json(pieces[0])));
    }

    public void Dispose() => _database.Dispose();

    private static IEnumerable<byte[]> Json(params ExtractionResult[] pieces) => pieces.Select(p => PackedRecord.Unpack(PackedRecord.Pack(p)));

    private void Run(ProgramStamp stamp, params ExtractionResult[] records)
    {
        using var store = _database.Open();
        var run = store.Begin(stamp, TimeProvider.System);
        foreach (var record in records) run.Save(record);
        run.Finish();
    }
}
