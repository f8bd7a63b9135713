using System.Collections.Concurrent;
using System.Text;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Extraction.Isolation;

/// <summary>The worker's side: reads document after document from its parent and answers with their records.</summary>
/// <param name="extractor">Reads the documents.</param>
/// <param name="requests">What the parent writes.</param>
/// <param name="answers">What the parent reads.</param>
/// <param name="orphaned">Ends the process: the parent is gone, or wants no answer any more.</param>
public sealed class WorkerServer(DocumentExtractor extractor, Stream requests, Stream answers, Action orphaned)
{
    private readonly BlockingCollection<(SourceDocument Document, int Range)> _inbox = [];

    /// <summary>Serves until the parent closes the requests.</summary>
    public void Serve()
    {
        // Listens on its own thread: a parent that goes away is noticed while a document is being read, however long that takes.
        new Thread(Listen) { IsBackground = true }.Start();
        Frames.Write(answers, FrameKind.Ready, []);
        foreach (var (document, range) in _inbox.GetConsumingEnumerable()) Answer(document, range);
    }

    private void Listen()
    {
        try
        {
            var (name, document) = ("", SourceDocument.Of("", []));
            while (true)
            {
                var (kind, content) = Frames.Read(requests);
                if (kind == FrameKind.Name) name = Encoding.UTF8.GetString(content);
                else if (kind == FrameKind.Document) document = SourceDocument.Of(name, content);
                else if (kind == FrameKind.Range) _inbox.Add((document, Frames.Number(content)));
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            orphaned();
            _inbox.CompleteAdding();
        }
    }

    private void Answer(SourceDocument document, int range)
    {
        var result = extractor.Extract(document, range, pages => Frames.Write(answers, FrameKind.Opened, pages));
        using var record = new MemoryStream();
        RecordJson.Write(record, result);
        Frames.Write(answers, FrameKind.Record, record.GetBuffer().AsSpan(0, (int)record.Length));
    }
}
