using System.Globalization;
using Dapper;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage.Datasets;
using Extractor.Storage.Panel;
using Extractor.Storage.Records;
using Extractor.Storage.Search;

namespace Extractor.Storage;

/// <summary>One run over many documents. A run that writes no document leaves no row.</summary>
public sealed class StoringRun
{
    private readonly RecordStore _store;
    private readonly ProgramStamp _stamp;
    private readonly TimeProvider _clock;
    private readonly string _started;
    private long? _run;

    internal StoringRun(RecordStore store, ProgramStamp stamp, TimeProvider clock)
    {
        _store = store;
        _stamp = stamp;
        _clock = clock;
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
            // Evidence goes first: removed by its forms, it would be searched through once for each form.
            SearchWriter.Remove(_store.Connection, document.Sha256);
            new DatasetFindingRows(_store.Connection).Remove();
            _store.Connection.Execute("DELETE FROM evidence WHERE document = @Sha256; DELETE FROM documents WHERE sha256 = @Sha256", document);
            using var writer = new RecordWriter(_store.Connection, document.Sha256);
            writer.Write(document, _stamp);
            using var search = new SearchWriter(_store.Connection, document.Sha256);
            foreach (var piece in pieces)
            {
                writer.Write(piece);
                search.Write(piece);
            }
        });
        _run = run;
    }

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
            var run = _run ?? Begin(documents: 0);
            _store.Connection.Execute("UPDATE runs SET finished = @now WHERE run = @run", new { now = Now(), run });
        });
    }

    private long CountDocument(long? run)
    {
        if (run is { } known)
        {
            _store.Connection.Execute("UPDATE runs SET documents = documents + 1 WHERE run = @known", new { known });
            return known;
        }
        return Begin(documents: 1);
    }

    private long Begin(int documents) => _store.Connection.ExecuteScalar<long>(
        "INSERT INTO runs (started, program_version, definitions_sha256, documents) VALUES (@started, @Version, @DefinitionsSha256, @documents) RETURNING run",
        new { started = _started, _stamp.Version, _stamp.DefinitionsSha256, documents });

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
