using Dapper;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Storage;
using Extractor.Storage.Checking;
using Extractor.Storage.Search;
using Extractor.Testing;

namespace Extractor.Tests.Storage.Corrections;

/// <summary>Corrections where others look: the search shows them beside what was found, the check of a database tells those that were tampered with.</summary>
public sealed class CorrectionsSeenTests : IDisposable
{
    private const string Grade = "forms[0].goals[0].actual";
    private static readonly ExtractionResult Record = FullRecord.Of();
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void A_text_that_is_found_shows_what_was_said_of_it()
    {
        using (var store = Loaded()) Say(store, "全部没有完成");
        Assert.Equal("corrected to 全部没有完成 by ann", Found().Said);
        using (var store = _database.Open())
            store.Corrections.Add([store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, Grade, Says.Confirmed, null, "bo", "2026-11-21", "seen"))]);
        Assert.Equal("corrected, but it does not count: disputed", Found().Said);
    }

    [Fact]
    public void A_corrected_text_is_found_as_the_reading_is_also_where_nothing_was_read()
    {
        const string Unread = "forms[2].project_name";
        using (var store = Loaded())
        {
            Say(store, "没有完成任何事项");
            store.Corrections.Add([store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, Unread, Says.Value, "任何項目", "ann", "2026-11-21", "seen"))]);
        }
        using var search = RecordSearch.Open(_database.File);
        var result = search.Search("任何", new(), facets: true);
        Assert.Equal([(Unread, "任何項目", "corrected by ann; read as nothing"), (Grade, "没有完成任何事项", "corrected by ann; read as 全部完成")], result.Hits.Select(h => (h.Path, h.Text, h.Said)));
        Assert.Equal((2, 2L), (result.Ranked, result.Facets.Where(f => f.Facet == "field").Sum(f => f.Hits)));
        Assert.Equal([Unread], search.Search("任何项目", new()).Hits.Select(h => h.Path)); // folded as what was read
        Assert.Equal([Grade], search.Search("任何", new() { Field = "actual" }).Hits.Select(h => h.Path));
        Assert.Equal("全部完成", Assert.Single(search.Search("全部完成 OR 任何事项", new()).Hits, h => h.Path == Grade).Text); // one hit a value: found by its reading
        Assert.Equal((0, 2), (search.Search("任何", new(), offset: 2).Hits.Count, search.Search("任何", new(), offset: 2 * RecordSearch.Window).Ranked));
    }

    [Fact]
    public void A_text_about_which_two_people_disagree_is_found_as_it_was_read()
    {
        using (var store = Loaded())
        {
            Say(store, "没有完成任何事项");
            store.Corrections.Add([store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, Grade, Says.Confirmed, null, "bo", "2026-11-21", "seen"))]);
        }
        using var search = RecordSearch.Open(_database.File);
        Assert.Empty(search.Search("任何", new()).Hits);
    }

    [Theory]
    [InlineData("value = '完成了'", "its content is not what it was")]
    [InlineData("row = 1", "its columns name another value")]
    public void What_was_changed_against_the_rules_is_told(string change, string because)
    {
        using (var store = Loaded())
        {
            Say(store, "全部没有完成");
            store.Corrections.PutIn(r => r);
            Assert.Empty(Faults());
            var trigger = store.Connection.ExecuteScalar<string>("SELECT sql FROM sqlite_master WHERE name = 'corrections_not_changed'");
            store.Connection.Execute($"DROP TRIGGER corrections_not_changed; UPDATE corrections SET {change}; {trigger}");
        }
        Assert.Contains(because, Assert.Single(Faults()).What, StringComparison.Ordinal);
    }

    public void Dispose() => _database.Dispose();

    private static void Say(RecordStore store, string value) =>
        store.Corrections.Add([store.Corrections.Draft(new(Record.Document.Sha256, Record.Document.Name, Grade, Says.Value, value, "ann", "2026-11-21", "seen"))]);

    private RecordStore Loaded()
    {
        var store = _database.Open();
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(Record);
        return store;
    }

    private SearchHit Found()
    {
        using var search = RecordSearch.Open(_database.File);
        return search.Search("全部完成", new()).Hits.Single(h => h.Path == Grade);
    }

    private IReadOnlyList<Fault> Faults()
    {
        using var check = DatabaseCheck.Open(_database.File);
        return check.Run().Single(c => c.Name == "corrections").Faults;
    }
}
