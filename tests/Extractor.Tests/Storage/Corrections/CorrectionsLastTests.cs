using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage.Corrections;

/// <summary>Corrections outlive the rows that they speak of, tell when the source changed, and travel.</summary>
public sealed class CorrectionsLastTests : IDisposable
{
    private const string Weight = "forms[0].indicators[0].weight";
    private static readonly ExtractionResult Record = FullRecord.Of();
    private readonly TemporaryDatabase _database = new();
    private readonly RecordStore _store;

    public CorrectionsLastTests()
    {
        _store = _database.Open();
        Save(_store, Record);
    }

    [Fact]
    public void They_survive_a_hundred_extractions()
    {
        Say(_store, Weight, "15");
        Say(_store, "forms[0].grade", "良");
        Say(_store, "forms[2].indicators[0].score", null, Says.Unreadable);
        var (rows, values) = (_database.Query("SELECT * FROM corrections"), _database.Query("SELECT * FROM corrected_values"));
        Assert.All(values, v => Assert.Contains("|applied|", v, StringComparison.Ordinal));
        for (var version = 1; version <= 100; version++)
        {
            var stamp = new ProgramStamp("1.0", $"d{version}");
            Assert.False(_store.Holds(Record.Document.Sha256, stamp));
            Save(_store, Record, stamp);
            Assert.Equal(values, _database.Query("SELECT * FROM corrected_values"));
        }
        Assert.Equal(rows, _database.Query("SELECT * FROM corrections"));
        Assert.Equal(["d100"], _database.Query("SELECT definitions_sha256 FROM documents"));
        Assert.Equal("良", Assert.Single(_database.Query("SELECT grade FROM form_corrected WHERE form = 0")));
    }

    [Fact]
    public void A_changed_value_is_a_conflict_and_the_new_reading_stands()
    {
        Say(_store, Weight, "15");
        Save(_store, With(line => line with { Weight = Number(12, "12") }));
        Assert.Equal(["conflict|the value was 10.0 and is 12 now|read|12.0"], Corrected());
        Save(_store, With(line => line with { Weight = Number(10.0m, "lO.0") }));
        Assert.Equal(["conflict|the print was \"10.0\" and is \"lO.0\" now|read|10.0"], Corrected());
        Save(_store, With(line => line with { Weight = null }));
        Assert.Equal(["conflict|the value was 10.0 and is not read now|read|NULL"], Corrected());
        Save(_store, With(line => line with { Weight = Number(15, "15") }));
        Assert.Equal(["agreed|NULL|confirmed|15.0"], Corrected());
        Save(_store, Record);
        Assert.Equal(["applied|NULL|corrected|15.0"], Corrected());
    }

    [Fact]
    public void Another_line_at_the_same_path_is_a_conflict_though_it_reads_the_same()
    {
        const string Score = "forms[2].indicators[0].score";
        Say(_store, Score, "5");
        Assert.Equal(["applied|NULL|corrected|5.0"], Corrected());
        var form = Record.Forms[2];
        Save(_store, Record with { Forms = [.. Record.Forms.Take(2), form with { Indicators = [new(), .. form.Indicators] }] });
        Assert.Equal(["conflict|the line or form around the value reads otherwise now|read|NULL"], Corrected());
        Save(_store, Record with { Forms = [.. Record.Forms.Take(2), form with { Indicators = [] }] });
        Assert.Equal(["conflict|the record has no such value any more|read|NULL"], Corrected());

        Say(_store, Weight, "15");
        Save(_store, With(line => line with { Level3 = new("另一个指标", line.Level3!.Evidence) }));
        Assert.Contains("conflict|the line or form around the value reads otherwise now|read|10.0", Corrected());
    }

    [Fact]
    public void Those_of_someone_else_come_in_once_in_any_order_and_go_out_as_they_came()
    {
        Say(_store, Weight, "15");
        Say(_store, Weight, "15.5");
        Say(_store, "forms[1].title", "“题目”\n第二行", by: "bo");
        Say(_store, "forms[0].funding[0].attributes.是否核心指标".Replace("是否核心指标", Record.Forms[0].Funding[0].Attributes[0].Key, StringComparison.Ordinal), "否", by: "bo");
        Say(_store, "forms[2].indicators[0].score", null, Says.Unreadable);
        var lines = Export(_store);
        Assert.Equal(5, lines.Count);

        using var other = new TemporaryDatabase();
        using var theirs = other.Open();
        Assert.Equal(new(5, 0, 0, 0, 4, 0), theirs.Corrections.Add([.. lines.Reverse().Select(CorrectionJson.Parse)]));
        Assert.Equal(new(0, 5, 0, 0, 0, 0), theirs.Corrections.Add([.. lines.Select(CorrectionJson.Parse)]));
        Assert.Equal(lines, Export(theirs));
        Assert.Empty(other.Query("SELECT * FROM corrected_values"));
        Save(theirs, Record);
        Assert.Equal(_database.Query("SELECT * FROM corrected_values"), other.Query("SELECT * FROM corrected_values"));
        Assert.Equal(_database.Dump(), other.Dump());
    }

    [Fact]
    public void Those_that_contradict_mine_or_the_record_are_counted_and_not_applied()
    {
        using var other = new TemporaryDatabase();
        using var theirs = other.Open();
        Save(theirs, With(line => line with { Score = Number(7, "7") }));
        Say(theirs, Weight, "16", by: "bo");
        Say(theirs, "forms[0].indicators[0].score", "8", by: "bo");
        Say(_store, Weight, "15");

        Assert.Equal(new(2, 0, 1, 1, 0, 0), _store.Corrections.Add([.. Export(theirs).Select(CorrectionJson.Parse)]));
        Assert.Equal(["read|conflict", "read|disputed"], _database.Query("SELECT source, state FROM corrected_values ORDER BY state"));
    }

    [Fact]
    public void An_entry_of_someone_else_that_settles_mine_says_so_when_it_comes()
    {
        Say(_store, Weight, "15");
        using var other = new TemporaryDatabase();
        using var theirs = other.Open();
        Save(theirs, Record);
        theirs.Corrections.Add(_store.Corrections.All());
        theirs.Corrections.Add([theirs.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, Weight, Says.Confirmed, null, "bo", "2026-11-21", "seen") { Settles = true })]);

        Assert.Equal(new(1, 1, 0, 0, 0, 1), _store.Corrections.Add(theirs.Corrections.All()));
        Assert.Equal(["applied|NULL|confirmed|10.0"], Corrected());
    }

    [Fact]
    public void A_text_as_it_was_read_can_be_confirmed_whatever_stands_in_it()
    {
        Save(_store, With(line => line with { Level3 = new("数 \t ", line.Level3!.Evidence) }));
        Say(_store, "forms[0].indicators[0].level3", null, Says.Confirmed);
        Assert.Equal(["applied|NULL|confirmed|数 \t "], Corrected());
        var said = Assert.Single(_store.Corrections.All());
        Assert.Throws<FormatException>(() => _store.Corrections.Add([said with { Value = "数" }]));
    }

    [Fact]
    public void A_line_changed_by_hand_is_refused()
    {
        Say(_store, Weight, "15");
        var line = Assert.Single(Export(_store));
        foreach (var changed in new[] { line.Replace("\"value\":15,", "\"value\":51,", StringComparison.Ordinal), line.Replace(":15,", ":15.0,", StringComparison.Ordinal), line + " ", "[]", "{}", "x", "" })
            Assert.Throws<FormatException>(() => CorrectionJson.Parse(changed));
        var correction = CorrectionJson.Parse(line);
        Correction[] wrong =
        [
            correction with { Path = "forms[0].wait" }, correction with { Type = FieldType.Text }, correction with { Document = "x" }, correction with { By = " " }, correction with { At = "21.11.2026" },
            correction with { Says = Says.Unreadable }, correction with { Value = "15.0" }, correction with { Says = Says.Withdrawn, Value = null }, correction with { Seen = correction.Seen with { Beside = "[]" } },
        ];
        Assert.All(wrong, c => Assert.Throws<FormatException>(() => _store.Corrections.Add([CorrectionJson.Parse(CorrectionJson.Line(c))])));
        Assert.Single(_store.Corrections.All());
    }

    public void Dispose()
    {
        _store.Dispose();
        _database.Dispose();
    }

    private static IReadOnlyList<string> Export(RecordStore store) => [.. store.Corrections.All().Select(CorrectionJson.Line)];

    private static void Save(RecordStore store, ExtractionResult record, ProgramStamp? stamp = null) => store.Begin(stamp ?? TemporaryDatabase.Stamp, TimeProvider.System).Save(record);

    private static void Say(RecordStore store, string path, string? value, Says says = Says.Value, string by = "ann") =>
        store.Corrections.Add([store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, path, says, value, by, "2026-11-21T14:00:00Z", "seen on the paper"))]);

    private static Reading<decimal> Number(decimal value, string printed) => new(value, new([new(printed, new(Page: 1))], []));

    private static ExtractionResult With(Func<Indicator, Indicator> change)
    {
        var form = Record.Forms[0];
        return Record with { Forms = [form with { Indicators = [change(form.Indicators[0]), .. form.Indicators.Skip(1)] }, .. Record.Forms.Skip(1)] };
    }

    private IReadOnlyList<string> Corrected() => _database.Query("SELECT state, reason, source, effective_value FROM corrected_values");
}
