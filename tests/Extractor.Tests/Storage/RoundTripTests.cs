using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

public sealed class RoundTripTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new ByValue() },
    };

    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void Store_then_load_is_the_identity()
    {
        var record = FullRecord.Of();
        using var store = _database.Open();
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(record);

        var loaded = store.Load(record.Document.Sha256)!;
        Assert.Equal(Json(record), Json(loaded));
        // Printed numbers come back digit for digit, trailing zeros included; typed ones (amounts in yuan, targets) by value.
        Assert.Equal(Digits(record), Digits(loaded));
    }

    [Fact]
    public void The_corpus_comes_back_as_the_same_json()
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var file in Directory.GetFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var record = extractor.Extract(Repository.Document(Path.GetRelativePath(Repository.Corpus, file)));
            run.Save(record);
            using var stored = JsonDocument.Parse(RecordJson.ToText(record));
            using var loaded = JsonDocument.Parse(RecordJson.ToText(store.Load(record.Document.Sha256)!));
            Assert.True(JsonElement.DeepEquals(stored.RootElement, loaded.RootElement), $"{file} does not come back as it was stored");
        }
    }

    [Fact]
    public void The_full_record_leaves_no_field_of_the_format_unset()
    {
        // Guards the test above: a field added to the model and not to the database would otherwise pass as null = null.
        var form = FullRecord.Of().Forms[0];
        var unset = Unset(form, "form").Concat(Unset(form.Funding[0], "funding")).Concat(Unset(form.Indicators[0], "indicators"))
            .Concat(Unset(form.Indicators[0].Normalised!, "indicators.normalised"))
            .Concat(Unset(form.Normalised!, "normalised")).Concat(Unset(form.Normalised!.Units[0], "normalised.units"));
        Assert.Empty(unset);
    }

    [Fact]
    public void Documents_do_not_mix()
    {
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        var (one, two) = (FullRecord.Of("one"), FullRecord.Of("two") with { Forms = [FullRecord.Of().Forms[2]], Findings = [], Tables = [] });
        run.Save(one);
        run.Save(two);

        Assert.Equal(Json(one), Json(store.Load(one.Document.Sha256)!));
        Assert.Equal(Json(two), Json(store.Load(two.Document.Sha256)!));
        Assert.Null(store.Load(new string('0', 64)));
    }

    [Fact]
    public void A_changed_stamp_replaces_the_rows_and_leaves_none_of_the_old()
    {
        var record = FullRecord.Of();
        var smaller = record with { Forms = [record.Forms[1]], Tables = [], Findings = [record.Findings[5]] };
        using (var store = _database.Open())
        {
            store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(record);
            Assert.True(store.Holds(record.Document.Sha256, TemporaryDatabase.Stamp));
            Assert.False(store.Holds(record.Document.Sha256, new("1.0", "d1")));
            store.Begin(new("2.0", "d0"), TimeProvider.System).Save(smaller);
            Assert.Equal(Json(smaller), Json(store.Load(record.Document.Sha256)!));
        }
        using var fresh = new TemporaryDatabase();
        using (var store = fresh.Open()) store.Begin(new("2.0", "d0"), TimeProvider.System).Save(smaller);

        Assert.Equal(fresh.Dump(), _database.Dump());
    }

    [Theory]
    [InlineData(FindingCodes.ReaderCrashed, false)]
    [InlineData(FindingCodes.ReaderTimedOut, false)]
    [InlineData(FindingCodes.UnreadableDocument, true)]
    public void A_document_whose_reader_died_is_tried_again(string code, bool holds)
    {
        var record = SampleResult.Full();
        using var store = _database.Open();
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(record with { Findings = [new(null, code, FindingAbout.Reading, Severity.Error, "it died")] });
        Assert.Equal(holds, store.Holds(record.Document.Sha256, TemporaryDatabase.Stamp));
    }

    [Fact]
    public void A_record_that_comes_in_pieces_is_stored_as_the_whole_is()
    {
        var whole = SampleResult.Full();
        using (var store = _database.Open()) store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(whole with { Forms = [.. whole.Forms, .. whole.Forms], Tables = [.. whole.Tables, .. whole.Tables] });
        using var other = new TemporaryDatabase();
        ExtractionResult[] pieces = [whole with { Findings = [] }, whole];
        using (var store = other.Open()) store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(whole.Document, pieces);
        Assert.Equal(Rows(_database), Rows(other));
    }

    public void Dispose() => _database.Dispose();

    // The packed record alone is kept piece by piece.
    private static string Rows(TemporaryDatabase database)
    {
        using (var store = database.Open()) store.Connection.Execute("DELETE FROM record_json");
        return database.Dump();
    }

    private static string Json(ExtractionResult result) => JsonSerializer.Serialize(result, Readable);

    private static IEnumerable<string> Digits(ExtractionResult result) =>
        result.Forms.SelectMany(FormFields.Enumerate).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Path} {f.Reading.Boxed}"));

    private static IEnumerable<string> Unset(object record, string name) => record.GetType().GetProperties()
        .Where(p => p.GetValue(record) is null or System.Collections.ICollection { Count: 0 }).Select(p => $"{name}.{p.Name}");

    private sealed class ByValue : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
