using System.Globalization;
using Dapper;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage.Datasets;
using Extractor.Storage.History;
using Extractor.Storage.Panel;
using Extractor.Storage.Records;
using Extractor.Storage.Search;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage;

/// <summary>One run over many documents. A run that writes no document leaves no row.</summary>
public sealed class StoringRun
{
    private readonly RecordStore _store;
    private readonly ProgramStamp _stamp;
    private readonly TimeProvider _clock;
    private readonly string _started;
    private readonly RunJournal _journal;
    private readonly List<(string Sha256, string Name)> _unchanged = [];
    private long? _run;

    internal StoringRun(RecordStore store, ProgramStamp stamp, TimeProvider clock)
    {
        _store = store;
        _stamp = stamp;
        _clock = clock;
        _journal = new(store.Connection, stamp);
        _started = Now();
    }

    /// <summary>Writes the record of a document in the place of an earlier one, all of it or nothing.
    /// Throws <see cref="StorageException"/> (the database cannot take more) and <see cref="RefusedRecordException"/> (this document cannot be stored).</summary>
    public void Save(ExtractionResult result) => Save(result.Document, [result]);

    /// <summary>The same for a record that comes in pieces; they are taken one by one.</summary>
    public void Save(DocumentInfo document, IEnumerable<ExtractionResult> pieces)
    {
        var run = _run;
        _store.InTransaction(() =>
        {
            run = CountDocument(_run);
            var before = _journal.KeepAside(document.Sha256);
            // Evidence goes first: removed by its forms, it would be searched through once for each form.
            SearchWriter.Remove(_store.Connection, document.Sha256);
            new DatasetFindingRows(_store.Connection).Remove();
            _store.Connection.Execute("DELETE FROM evidence WHERE document = @Sha256; DELETE FROM documents WHERE sha256 = @Sha256", document);
            using var writer = new RecordWriter(_store.Connection, document.Sha256);
            writer.Write(document, _stamp);
            using var search = new SearchWriter(_store.Connection, document.Sha256);
            using var json = new TableWriter(_store.Connection, "record_json", Columns.RecordJson);
            var number = 0;
            foreach (var piece in pieces)
            {
                writer.Write(piece);
                search.Write(piece);
                json.Write(document.Sha256, number++, PackedRecord.Pack(piece));
            }
            _journal.Written(run!.Value, document.Sha256, document.Name, before);
        });
        _run = run;
    }

    /// <summary>Notes a document of the run that the database holds already. Written when the run ends, if it has changed something.</summary>
    public void Unchanged(string sha256, string name) => _unchanged.Add((sha256, name));

    /// <summary>
    /// Makes anew what rests on all documents, unless it stands there already, in one transaction: the panel, what the documents show together, the words that
    /// they use. Notes that the run came to its end. Throws as <see cref="Save(ExtractionResult)"/> does.
    /// </summary>
    /// <param name="search">Finds what forms of several documents show together; null where that is not asked for.</param>
    public void Finish(Func<IEnumerable<DatasetForm>, IEnumerable<DatasetFinding>>? search = null)
    {
        var findings = new DatasetFindingRows(_store.Connection);
        var panel = PanelFiller.IsNeeded(_store.Connection);
        var together = search is not null && !findings.AreOf(_stamp);
        if (_run is null && !panel && !together) return;
        _store.InTransaction(() =>
        {
            if (panel) PanelFiller.Fill(_store.Connection);
            if (together) findings.Write(search!(_store.Forms()), _stamp);
            LedgerWriter.RemoveUnusedWords(_store.Connection);
            var run = _run ?? _journal.Begin(_started, documents: 0);
            foreach (var (sha256, name) in _unchanged) _journal.Unchanged(run, sha256, name);
            _store.Connection.Execute("UPDATE runs SET finished = @now WHERE run = @run", new { now = Now(), run });
        });
    }

    private long? CountDocument(long? run)
    {
        if (run is { } known)
        {
            _store.Connection.Execute("UPDATE runs SET documents = documents + 1 WHERE run = @known", new { known });
            return known;
        }
        return _journal.Begin(_started, documents: 1);
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
