using System.Collections.Concurrent;
using System.Text;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Ocr;

namespace Extractor.Extraction.Isolation;

/// <summary>The worker's side: reads document after document from its parent and answers with their records.</summary>
/// <param name="definitions">The definitions by which it reads.</param>
/// <param name="ocr">How it reads scanned pages.</param>
/// <param name="requests">What the parent writes.</param>
/// <param name="answers">What the parent reads.</param>
/// <param name="orphaned">Ends the process: the parent is gone, or wants no answer any more.</param>
public sealed class WorkerServer(PipelineDefinitions definitions, OcrSettings ocr, Stream requests, Stream answers, Action orphaned)
{
    private readonly BlockingCollection<WorkOrder> _inbox = [];
    private readonly Lazy<DocumentExtractor> _extractor = new(() => new(definitions, ocr));
    private readonly Lazy<TableLister> _lister = new(() => new(definitions, ocr));

    /// <summary>Serves until the parent closes the requests.</summary>
    public void Serve()
    {
        // Listens on its own thread: a parent that goes away is noticed while a document is being read, however long that takes.
        new Thread(Listen) { IsBackground = true }.Start();
        Frames.Write(answers, FrameKind.Ready, []);
        foreach (var order in _inbox.GetConsumingEnumerable()) Answer(order);
    }

    private void Listen()
    {
        try
        {
            var (name, document) = ("", SourceDocument.Of("", []));
            while (true)
            {
                var (kind, content) = Frames.Read(requests, FrameKind.Name, FrameKind.Document, FrameKind.Range, FrameKind.Tables);
                if (kind == FrameKind.Name) name = Encoding.UTF8.GetString(content);
                else if (kind == FrameKind.Document) document = SourceDocument.Of(name, content);
                else if (kind == FrameKind.Range) _inbox.Add(new(document, Frames.Number(content)));
                else if (kind == FrameKind.Tables) _inbox.Add(new(document, Frames.Number(content), TablesOnly: true));
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            orphaned();
            _inbox.CompleteAdding();
        }
    }

    private void Answer(WorkOrder order)
    {
        var result = order.TablesOnly
            ? _lister.Value.List(order.Document, order.Range, Opened).ToRecord(order.Document)
            : _extractor.Value.Extract(order.Document, order.Range, Opened);
        using var record = new MemoryStream();
        RecordJson.WriteWhole(record, result);
        Frames.Write(answers, FrameKind.Record, record.GetBuffer().AsSpan(0, (int)record.Length));
    }

    private void Opened(int pages) => Frames.Write(answers, FrameKind.Opened, pages);
}
