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

    [Theory]
    [InlineData("value = '完成了'", "its content is not what it was")]
    [InlineData("row = 1", "its columns name another value")]
    public void What_was_changed_against_the_rules_is_told(string change, string because)
    {
        using (var store = Loaded())
        {
            Say(store, "全部没有完成");
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
