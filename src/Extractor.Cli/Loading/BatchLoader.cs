using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage;

namespace Extractor.Cli.Loading;

/// <summary>Loads one file after the other into the database. What is wrong with one document is noted and the batch goes on; a database that takes no more ends it.</summary>
internal sealed class BatchLoader(IsolatedExtractor extractor, RecordStore store, LoadSummary summary, PipelineDefinitions definitions)
{
    /// <summary>After so many documents in a row that found the disk full, the batch ends: a single large one is passed over, a full disk is not tried a thousand times.</summary>
    private const int MostWithoutRoom = 3;

    // Of files with the same content the one whose name comes first (ordinal) is loaded, so that their order does not matter.
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly StoringRun _run = store.Begin(summary.Stamp, TimeProvider.System);
    private readonly Lazy<LaterStages> _later = new(() => new(definitions));
    private readonly Lazy<ValueTyper> _typer = new(() => new(definitions));
    private int _withoutRoom;

    /// <summary>Loads the files in their order.</summary>
    public void Load(IReadOnlyList<InputFile> files, Progress progress)
    {
        try
        {
            foreach (var task in extractor.InOrder(files.SelectMany(f => Open(f, progress)), Extract)) progress.Done(task.Document?.Name ?? task.File.Name, Load(task));
            store.Corrections.PutIn(record => _typer.Value.Type(record));
            _run.Finish(forms => DatasetSearch.Find(forms, definitions.Anomalies));
        }
        catch (StorageException e)
        {
            summary.Stopped = e.Message;
        }
    }

    // An archive is as many documents as it holds.
    private IEnumerable<LoadTask> Open(InputFile file, Progress progress)
    {
        var inputs = InputDocument.Open(file.Path, file.Name);
        progress.Expect(inputs.Count - 1);
        return inputs.Select(i => Open(i.Path == file.Path ? file : new(i.Path, Named: false), i));
    }

    private LoadTask Open(InputFile file, InputDocument input)
    {
        // The message begins with the path, which the summary prints itself.
        if (input.Opened is not { } opened)
            return new(file, LoadStep.Fail) { Reason = input.Error!.StartsWith(file.Path + ": ", StringComparison.Ordinal) ? input.Error[(file.Path.Length + 2)..] : input.Error };
        var step = StepOf(opened.Document);
        var made = step == LoadStep.Extract && opened.Record is null && store.NameOf(opened.Document.Sha256) == opened.Document.Name ? store.Made(opened.Document.Sha256, summary.Stamp, IsLater) : null;
        return new(file, made is null ? step : LoadStep.Renew) { Opened = opened, Made = made };
    }

    private LoadStep StepOf(SourceDocument document)
    {
        var seen = _seen.TryGetValue(document.Sha256, out var name);
        if (seen && string.CompareOrdinal(name, document.Name) <= 0) return LoadStep.Duplicate;
        _seen[document.Sha256] = document.Name;
        if (IsHeld(document)) return seen ? LoadStep.Duplicate : LoadStep.Held;
        return seen ? LoadStep.Replace : LoadStep.Extract;
    }

    private bool IsHeld(SourceDocument document) =>
        store.Holds(document.Sha256, summary.Stamp) && string.CompareOrdinal(store.NameOf(document.Sha256), document.Name) <= 0;

    // Storing comes after all stages: another way to do it needs the same record.
    private static bool IsLater(string name) => LaterStages.Own(name) || name == typeof(RecordStore).Assembly.GetName().Name;

    private LoadTask Extract(LoadTask task) => task.Step switch
    {
        LoadStep.Extract or LoadStep.Replace => task with { Result = extractor.ExtractInPieces(task.Opened!) },
        LoadStep.Renew => Renew(task),
        _ => task,
    };

    private LoadTask Renew(LoadTask task)
    {
        try
        {
            return task with { Result = extractor.ExtractInPieces(task.Opened! with { Record = _later.Value.TakeAgain(task.Made!) }) };
        }
        catch (Exception e) when (e is not WorkerStartException)
        {
            // One document does not end the batch: it is read again, where the same error becomes a finding of its record.
            return Extract(task with { Step = LoadStep.Extract });
        }
    }

    /// <summary>Loads what was extracted and says in a few words what became of the file.</summary>
    private string Load(LoadTask task)
    {
        if (task.Step == LoadStep.Fail) return Fail(task.File, task.Reason!);
        if (task.Step == LoadStep.Duplicate)
        {
            // What nobody claimed to be a document was passed over; this file of the same content claims it.
            if (task.File.ClaimsToBeDocument && _passedOver.Remove(task.Document!.Sha256))
                return Load(Extract(task with { Step = store.Holds(task.Document.Sha256, summary.Stamp) ? LoadStep.Held : LoadStep.Extract }));
            summary.Duplicates++;
            return "same content as an earlier file";
        }
        if (task.Result is { } result)
        {
            if (!task.File.ClaimsToBeDocument && !task.Opened!.IsSurelyDocument && result.Unreadable is not null)
            {
                summary.Skipped.Add(new(task.File.Path, result.Unreadable));
                _passedOver.Add(task.Document!.Sha256);
                return "not a document";
            }
            if (!TrySave(result)) return Fail(task.File, "the disk is full; make room and run again");
        }
        return Note(task);
    }

    private string Note(LoadTask task)
    {
        var written = task.Step != LoadStep.Held;
        if (!written) _run.Unchanged(task.Document!.Sha256, task.Document.Name);
        if (task.Step == LoadStep.Renew) summary.Renewed++;
        var figures = store.Figures(task.Document!.Sha256)!;
        if (task.Step == LoadStep.Replace) summary.Duplicates += summary.Documents.RemoveAll(d => d.Sha256 == task.Document.Sha256);
        summary.Documents.Add(new(task.Document.Sha256, task.Document.Name, written, figures));
        if (figures.Unreadable is { } reason) return Fail(task.File, reason);
        return $"{(task.Step == LoadStep.Renew ? "made anew from its print" : written ? "stored" : "unchanged")}: {figures.Forms} forms, {figures.Indicators} indicators, {figures.Flagged} flagged";
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
