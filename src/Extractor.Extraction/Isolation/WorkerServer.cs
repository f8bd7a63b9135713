using System.Collections.Concurrent;
using System.Text;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
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
    private readonly Lazy<DocumentStages> _stages = new(() => new(definitions, ocr));
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
            var (name, document, scans) = ("", SourceDocument.Of("", []), new List<Page>());
            while (true)
            {
                var (kind, content) = Frames.Read(requests, FrameKind.Name, FrameKind.Document, FrameKind.Scan, FrameKind.Range, FrameKind.Tables, FrameKind.Page);
                if (kind == FrameKind.Name) name = Encoding.UTF8.GetString(content);
                else if (kind == FrameKind.Document) document = SourceDocument.Of(name, content);
                else if (kind == FrameKind.Scan) scans.Add(ScanJson.Parse(content));
                else
                {
                    _inbox.Add(new(document, kind switch { FrameKind.Page => WorkKind.Scan, FrameKind.Tables => WorkKind.Tables, _ => WorkKind.Extract }, Frames.Number(content)) { Scans = scans });
                    scans = [];
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            orphaned();
            _inbox.CompleteAdding();
        }
    }

    private void Answer(WorkOrder order)
    {
        if (order.Kind == WorkKind.Scan)
        {
            Opened(1);
            Frames.Write(answers, FrameKind.Scan, ScanJson.Format(Scan(order)));
            return;
        }
        var scans = new ScannedPages(order.Scans);
        var result = order.Kind == WorkKind.Tables
            ? _lister.Value.List(order.Document, order.Number, Opened, scans).ToRecord(order.Document)
            : _extractor.Value.Extract(order.Document, order.Number, Opened, scans);
        // Pages behind the border are looked at only where it cannot be told otherwise where the range ends.
        var border = PageRange.Of(order.Number, result.Document.PageCount).Next ?? int.MaxValue;
        if (scans.Unread.Where(p => p < border).ToList() is { Count: > 0 } unread) Frames.Write(answers, FrameKind.Unread, WorkAnswer.Format(unread));
        else Write(result);
    }

    private void Write(ExtractionResult result)
    {
        using var record = new MemoryStream();
        RecordJson.WriteWhole(record, result);
        Frames.Write(answers, FrameKind.Record, record.GetBuffer().AsSpan(0, (int)record.Length));
    }

    /// <summary>Reads a scanned page; what goes wrong with it becomes a finding of it.</summary>
    private Page Scan(WorkOrder order)
    {
        try
        {
            return _stages.Value.Read(order.Document, order.Number).Result.Pages.First();
        }
        catch (Exception e)
        {
            return FailedDocument.PageOf(order.Number, FindingCodes.InternalError, e.ToString());
        }
    }

    private void Opened(int pages) => Frames.Write(answers, FrameKind.Opened, pages);
}
