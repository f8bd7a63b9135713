using Extractor.Definitions;
using Extractor.Model;
using Extractor.Reading;

namespace Extractor.Extraction.Isolation;

/// <summary>Extracts documents: those that it is risky to read in workers, each with limits, flat text here. For any number of threads; ends its workers when it is disposed.</summary>
/// <param name="definitions">The definitions, loaded when a document is read here.</param>
/// <param name="program">The program that workers run.</param>
/// <param name="limits">What a document may take in a worker.</param>
/// <param name="workers">How many workers run at once.</param>
/// <param name="clock">The clock of the time limit.</param>
public sealed class IsolatedExtractor(Func<PipelineDefinitions> definitions, WorkerProgram program, WorkerLimits limits, int workers, TimeProvider clock) : IDisposable
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

    /// <summary>Lists every table of a document as it stands on its pages. Throws as <see cref="Extract"/> does.</summary>
    public ListedTables ListTables(SourceDocument document)
    {
        if (_readers.IsRisky(document)) return ListedTables.Of([.. Ranges(document, tablesOnly: true)]);
        lock (_one) return new TableLister(_definitions.Value).List(document);
    }

    private IEnumerable<ExtractionResult> Ranges(SourceDocument document, bool tablesOnly)
    {
        var first = _pool.Do(new(document, 0, tablesOnly));
        yield return first;
        var others = Enumerable.Range(1, PageRange.Count(first.Document.PageCount) - 1);
        foreach (var result in InOrder(others, range => _pool.Do(new(document, range, tablesOnly)))) yield return result;
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
