using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model.Findings;
using Extractor.Storage;

namespace Extractor.Cli.Loading;

/// <summary>Loads one file after the other into the database. What is wrong with one document is noted and the batch goes on; a database that takes no more ends it.</summary>
internal sealed class BatchLoader(IsolatedExtractor extractor, RecordStore store, LoadSummary summary)
{
    /// <summary>After so many documents in a row that found the disk full, the batch ends: a single large one is passed over, a full disk is not tried a thousand times.</summary>
    private const int MostWithoutRoom = 3;

    private readonly HashSet<string> _seen = [];
    private readonly StoringRun _run = store.Begin(summary.Stamp, TimeProvider.System);
    private int _withoutRoom;

    /// <summary>Loads the files in their order.</summary>
    public void Load(IReadOnlyList<InputFile> files, Progress progress)
    {
        try
        {
            foreach (var task in extractor.InOrder(files.Select(Open), Extract)) progress.Done(Path.GetFileName(task.File.Path), Load(task));
            _run.Finish();
        }
        catch (StorageException e)
        {
            summary.Stopped = e.Message;
        }
    }

    private LoadTask Open(InputFile file)
    {
        try
        {
            var document = DocumentFile.Read(file.Path);
            if (!_seen.Add(document.Sha256)) return new(file, LoadStep.Duplicate);
            return new(file, store.Holds(document.Sha256, summary.Stamp) ? LoadStep.Held : LoadStep.Extract) { Document = document };
        }
        catch (UserException e)
        {
            // The message begins with the path, which the summary prints itself.
            var reason = e.Message.StartsWith(file.Path + ": ", StringComparison.Ordinal) ? e.Message[(file.Path.Length + 2)..] : e.Message;
            return new(file, LoadStep.Fail) { Reason = reason };
        }
    }

    private LoadTask Extract(LoadTask task) => task.Step == LoadStep.Extract ? task with { Result = extractor.ExtractInPieces(task.Document!) } : task;

    /// <summary>Loads what was extracted and says in a few words what became of the file.</summary>
    private string Load(LoadTask task)
    {
        if (task.Step == LoadStep.Fail) return Fail(task.File, task.Reason!);
        if (task.Step == LoadStep.Duplicate)
        {
            summary.Duplicates++;
            return "same content as an earlier file";
        }
        if (task.Result is { } result)
        {
            if (!task.File.ClaimsToBeDocument && result.Unreadable is not null)
            {
                summary.Skipped.Add(new(task.File.Path, "no reader knows it"));
                return "not a document";
            }
            if (!TrySave(result)) return Fail(task.File, "the disk is full; make room and run again");
        }
        var written = task.Step == LoadStep.Extract;
        var figures = store.Figures(task.Document!.Sha256)!;
        summary.Documents.Add(new(task.Document.Name, written, figures));
        if (figures.Unreadable is { } reason) return Fail(task.File, reason);
        return $"{(written ? "stored" : "unchanged")}: {figures.Forms} forms, {figures.Indicators} indicators, {figures.Flagged} flagged";
    }

    /// <summary>False if the disk has no room for this document.</summary>
    private bool TrySave(ExtractedDocument result)
    {
        try
        {
            Save(result);
            _withoutRoom = 0;
            return true;
        }
        catch (StorageException e) when (e.NoRoom && ++_withoutRoom < MostWithoutRoom)
        {
            return false;
        }
    }

    private void Save(ExtractedDocument result)
    {
        try
        {
            _run.Save(result.First.Document, result.Pieces());
        }
        catch (RefusedRecordException e)
        {
            _run.Save(new(result.First.Document, [], [], [new(null, FindingCodes.InternalError, FindingAbout.Reading, Severity.Error, e.Message)]));
        }
    }

    private string Fail(InputFile file, string reason)
    {
        summary.Failures.Add(new(file.Path, reason));
        return "not loaded: " + reason;
    }
}
