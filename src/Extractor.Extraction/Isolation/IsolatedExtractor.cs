using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading;

namespace Extractor.Extraction.Isolation;

/// <summary>How far the scanned pages of a document are read.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Done">Pages that are read.</param>
/// <param name="All">Scanned pages of the document, or of the range of a long one.</param>
public sealed record ScanProgress(string Document, int Done, int All);

/// <summary>Extracts documents: those that it is risky to read in workers, each with limits, flat text here. For any number of threads; ends its workers when it is disposed.</summary>
/// <param name="definitions">The definitions, loaded when a document is read here.</param>
/// <param name="program">The program that workers run.</param>
/// <param name="limits">What a document may take in a worker.</param>
/// <param name="workers">How many workers run at once.</param>
/// <param name="clock">The clock of the time limit.</param>
/// <param name="pageRead">Is told when the scanned pages of a document are begun, and of each that was read; on any thread.</param>
public sealed class IsolatedExtractor(Func<PipelineDefinitions> definitions, WorkerProgram program, WorkerLimits limits, int workers, TimeProvider clock, Action<ScanProgress>? pageRead = null) : IDisposable
{
    private readonly ReaderCatalog _readers = new(new PictureDecoding());
    private readonly Lazy<PipelineDefinitions> _definitions = new(definitions);
    private DocumentExtractor? _here;
    private readonly WorkerPool _pool = new(program, limits, workers, clock);
    private readonly Lock _one = new();

    /// <summary>Extracts one document. One that cannot be read, or that ends its worker, becomes a finding of the result.
    /// Throws <see cref="WorkerStartException"/> if workers do not start, and what loading the definitions throws.</summary>
    public ExtractionResult Extract(SourceDocument document) => ExtractInPieces(document).Whole();

    /// <summary>Extracts one document, a long one piece by piece. Throws as <see cref="Extract"/> does, also while pieces are taken.</summary>
    public ExtractedDocument ExtractInPieces(SourceDocument document)
    {
        if (_readers.IsRisky(document)) return new(DocumentPieces.Count(Ranges(document, tablesOnly: false)));
        // A text takes many times its size in memory: one at a time.
        lock (_one) return new([(_here ??= new(_definitions.Value)).Extract(document)]);
    }

    /// <summary>Extracts what was opened; of an archive its record is there already. Throws as <see cref="Extract"/> does.</summary>
    public ExtractedDocument ExtractInPieces(OpenedDocument opened) => opened.Record is { } record ? new([record]) : ExtractInPieces(opened.Document);

    /// <summary>Lists every table of a document as it stands on its pages. Throws as <see cref="Extract"/> does.</summary>
    public ListedTables ListTables(SourceDocument document)
    {
        if (_readers.IsRisky(document)) return ListedTables.Of([.. Ranges(document, tablesOnly: true)]);
        lock (_one) return new TableLister(_definitions.Value).List(document);
    }

    /// <summary>Lists every table of what was opened; an archive has none of its own. Throws as <see cref="Extract"/> does.</summary>
    public ListedTables ListTables(OpenedDocument opened) => opened.Record is null ? ListTables(opened.Document) : new(0, [], opened.Error);

    private IEnumerable<ExtractionResult> Ranges(SourceDocument document, bool tablesOnly)
    {
        var kind = tablesOnly ? WorkKind.Tables : WorkKind.Extract;
        var first = Do(new(document, kind, 0));
        yield return first;
        var others = Enumerable.Range(1, PageRange.Count(first.Document.PageCount) - 1);
        foreach (var result in InOrder(others, range => Do(new(document, kind, range)))) yield return result;
    }

    private ExtractionResult Do(WorkOrder order)
    {
        var answer = _pool.Do(order);
        if (answer is WorkAnswer.Unread unread) answer = _pool.Do(order with { Scans = Scans(order.Document, unread.Pages) });
        return answer switch
        {
            WorkAnswer.Record record => record.Result,
            WorkAnswer.Failure failure => FailedDocument.Of(order.Document, failure.Code, failure.Message),
            _ => FailedDocument.Of(order.Document, FindingCodes.InternalError, $"the worker's answer is no record: {answer}"),
        };
    }

    /// <summary>Reads scanned pages, each in the next worker that is free; one that ends its worker costs itself.</summary>
    private List<Page> Scans(SourceDocument document, IReadOnlyList<int> pages)
    {
        var done = 0;
        pageRead?.Invoke(new(document.Name, 0, pages.Count));
        return [.. InOrder(pages, number =>
        {
            var answer = _pool.Do(new(document, WorkKind.Scan, number) { Weight = document.Bytes.Length / pages.Count });
            pageRead?.Invoke(new(document.Name, Interlocked.Increment(ref done), pages.Count));
            return answer switch
            {
                WorkAnswer.Scan scan => scan.Page,
                WorkAnswer.Failure failure => FailedDocument.PageOf(number, failure.Code, failure.Message),
                _ => FailedDocument.PageOf(number, FindingCodes.InternalError, $"the worker's answer is no page: {answer}"),
            };
        })];
    }

    /// <summary>Extracts what many items stand for, with all workers at once, and gives the results back in the order of the items.</summary>
    /// <param name="items">Taken one by one, a few ahead of the results.</param>
    /// <param name="extract">Makes a result of an item, by <see cref="Extract"/>; on any thread.</param>
    public IEnumerable<TResult> InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> extract)
    {
        var running = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            running.Enqueue(Task.Factory.StartNew(() => extract(item), default, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            // One for each worker, and as many behind a slow one.
            if (running.Count == workers * 2) yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.Count > 0) yield return running.Dequeue().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();
}
