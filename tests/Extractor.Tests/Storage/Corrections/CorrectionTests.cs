using Dapper;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Storage.Corrections;
using Extractor.Testing;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage.Corrections;

/// <summary>Corrections beside the records: what they say, when they count, and that they last.</summary>
public sealed class CorrectionTests : IDisposable
{
    private const string Weight = "forms[0].indicators[0].weight";
    private static readonly ExtractionResult Record = FullRecord.Of();
    private readonly TemporaryDatabase _database = new();
    private readonly RecordStore _store;

    public CorrectionTests()
    {
        _store = _database.Open();
        Save(Record);
    }

    [Fact]
    public void Every_path_of_a_record_has_its_value_print_and_type()
    {
        for (var form = 0; form < Record.Forms.Count; form++)
            foreach (var (relative, reading) in FormFields.All(Record.Forms[form]))
            {
                var cell = _store.Corrections.Find(Record.Document.Sha256, $"forms[{form}].{relative}");
                Assert.True(cell is not null, relative);
                Assert.Equal(reading is null ? null : FormattableString.Invariant($"{reading.Boxed}"), cell.Seen.Value);
                Assert.Equal(reading?.Evidence.Printed, cell.Seen.Printed);
                if (reading is not null) Assert.Equal(reading.Boxed is string ? FieldType.Text : reading.Boxed is int ? FieldType.Whole : FieldType.Number, cell.Type);
            }
        Assert.Equal(Record.Forms.Sum(f => FormFields.All(f).Count()), _store.Connection.ExecuteScalar<int>("SELECT count(*) FROM cell_values"));
    }

    [Fact]
    public void A_correction_stands_beside_the_record_and_changes_none_of_its_rows()
    {
        var before = _database.Dump(runs: true);
        Say(Weight, "15");

        Assert.Equal(["10.0|10.0|15.0|15.0|corrected|applied"], _database.Query("SELECT printed, read_value, corrected_value, effective_value, source, state FROM corrected_values"));
        Assert.Equal(before, _database.Dump(runs: true).Replace(Assert.Single(_database.Query("SELECT * FROM corrections")) + "\n", "", StringComparison.Ordinal));
        Assert.Equal("15.0|[\"weight\"]|0", _database.Query("SELECT weight, corrected, conflicts FROM indicator_corrected WHERE form = 0 AND row = 0")[0]);
        Assert.Equal("10.0|[]|0", _database.Query("SELECT weight, corrected, conflicts FROM indicator_corrected WHERE form = 0 AND row = 1")[0]);
    }

    [Theory]
    [InlineData("UPDATE corrections SET value = '99'")]
    [InlineData("DELETE FROM corrections")]
    [InlineData("INSERT OR REPLACE INTO corrections SELECT * FROM corrections")]
    public void What_was_said_is_never_changed(string sql)
    {
        Say(Weight, "15");
        Assert.Contains("only added", Assert.Throws<SqliteException>(() => _store.Connection.Execute(sql)).Message, StringComparison.Ordinal);
        Assert.Equal("15", Assert.Single(_database.Query("SELECT value FROM corrections")));
    }

    [Theory]
    [InlineData(Weight, "ten", "is a number")]
    [InlineData(Weight, "1,000", "is a number")]
    [InlineData("forms[0].fiscal_year", "2024.5", "is a whole number")]
    [InlineData("forms[0].form_type", "letter", "is one of project_self_evaluation")]
    [InlineData("forms[0].funding[0].item", "money", "is one of total")]
    [InlineData("forms[0].grade", " ", "must not be empty")]
    [InlineData("forms[0].indicators[9].weight", "1", "has no value at")]
    [InlineData("forms[0].indicators[0].wait", "1", "has no value at")]
    [InlineData("forms[0].attributes.nothing", "1", "has no value at")]
    [InlineData("forms[9].grade", "优", "has no value at")]
    [InlineData("tables[0]", "1", "has no value at")]
    public void What_does_not_fit_the_field_is_refused(string path, string value, string because)
    {
        Assert.Contains(because, Assert.Throws<FormatException>(() => Say(path, value)).Message, StringComparison.Ordinal);
        Assert.Empty(_store.Corrections.All());
    }

    [Fact]
    public void Values_are_typed_and_numbers_have_one_way_of_writing()
    {
        Say(Weight, "015.50");
        Say("forms[0].fiscal_year", "2022");
        Say("forms[0].attributes.a.b[1].c", "另一个");
        Assert.Equal(["real|15.5", "integer|2022", "text|另一个"], _database.Query("SELECT typeof(effective_value), effective_value FROM corrected_values ORDER BY typeof(effective_value) = 'text', effective_value"));
    }

    [Fact]
    public void Confirming_and_giving_up_settle_a_doubt()
    {
        const string Doubtful = "forms[0].indicators[1].weight", Lost = "forms[2].indicators[0].score";
        var open = OpenDoubts();
        Say(Doubtful, null, Says.Confirmed);
        Say(Lost, null, Says.Unreadable);

        Assert.Equal(open - 2, OpenDoubts());
        Assert.Equal(["confirmed|10.0", "unreadable|NULL"], _database.Query("SELECT source, effective_value FROM corrected_values ORDER BY source"));
        Assert.Contains("nothing was read", Assert.Throws<FormatException>(() => Say(Lost, null, Says.Confirmed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_replaces_and_withdraws_what_they_said()
    {
        Say(Weight, "15");
        Say(Weight, "16");
        Assert.Equal(["16.0"], Effective());
        Say(Weight, null, Says.Withdrawn);
        Assert.Empty(Effective());
        Assert.Equal(["replaced", "replaced", "withdrawn"], _database.Query("SELECT state FROM correction_states ORDER BY state"));
        Assert.Contains("no correction of ann", Assert.Throws<FormatException>(() => Say(Weight, null, Says.Withdrawn)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_who_disagree_are_both_kept_and_neither_wins_until_one_settles_it()
    {
        Say(Weight, "15");
        Say(Weight, "16", by: "bo");
        Assert.Equal(["10.0"], Effective());
        Assert.Equal(["disputed", "disputed"], _database.Query("SELECT state FROM correction_states"));
        Assert.Equal(["read|2|1"], _database.Query("SELECT v.source, v.voices, i.conflicts FROM corrected_values v JOIN indicator_corrected i ON i.form = v.form AND i.row = v.row"));

        Say(Weight, "16", by: "cy", settles: true);
        Assert.Equal(["16.0"], Effective());
        Assert.Equal(["applied", "replaced", "replaced"], _database.Query("SELECT state FROM correction_states ORDER BY state"));
    }

    [Fact]
    public void Two_people_who_agree_count_once()
    {
        Say(Weight, "15");
        Say(Weight, "15.0", by: "bo");
        Assert.Equal(["15.0"], Effective());
        Assert.Equal(["2"], _database.Query("SELECT voices FROM corrected_values"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _database.Dispose();
    }

    private void Save(ExtractionResult record) => _store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(record);

    private void Say(string path, string? value, Says says = Says.Value, string by = "ann", bool settles = false) => _store.Corrections.Add(
        [_store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, path, says, value, by, "2026-11-21", "seen on the paper") { Settles = settles })]);

    private IReadOnlyList<string> Effective() => _database.Query("SELECT effective_value FROM corrected_values");

    private int OpenDoubts() => int.Parse(_database.Query("SELECT count(DISTINCT document || path) FROM flagged_open")[0], System.Globalization.CultureInfo.InvariantCulture);
}
