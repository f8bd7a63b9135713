using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage;

namespace Extractor.Cli.Loading;

/// <summary>Loads one file after the other into the database. What is wrong with one document is noted and the batch goes on; a database that takes no more ends it.</summary>
internal sealed class BatchLoader(DocumentExtractor extractor, RecordStore store, LoadSummary summary)
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
            foreach (var file in files) progress.Done(Path.GetFileName(file.Path), Load(file));
            _run.Finish();
        }
        catch (StorageException e)
        {
            summary.Stopped = e.Message;
        }
    }

    /// <summary>Loads one file and says in a few words what became of it.</summary>
    private string Load(InputFile file)
    {
        SourceDocument document;
        try
        {
            document = DocumentFile.Read(file.Path);
        }
        catch (UserException e)
        {
            // The message begins with the path, which the summary prints itself.
            var reason = e.Message.StartsWith(file.Path + ": ", StringComparison.Ordinal) ? e.Message[(file.Path.Length + 2)..] : e.Message;
            return Fail(file, reason);
        }
        if (!_seen.Add(document.Sha256))
        {
            summary.Duplicates++;
            return "same content as an earlier file";
        }
        return Load(file, document);
    }

    private string Load(InputFile file, SourceDocument document)
    {
        var written = !store.Holds(document.Sha256, summary.Stamp);
        if (written)
        {
            var result = extractor.Extract(document);
            if (!file.ClaimsToBeDocument && result.Findings.Any(f => f.Code == FindingCodes.UnreadableDocument))
            {
                summary.Skipped.Add(new(file.Path, "no reader knows it"));
                return "not a document";
            }
            if (!TrySave(result)) return Fail(file, "the disk is full; make room and run again");
        }
        var figures = store.Figures(document.Sha256)!;
        summary.Documents.Add(new(document.Name, written, figures));
        if (figures.Unreadable is { } reason) return Fail(file, reason);
        return $"{(written ? "stored" : "unchanged")}: {figures.Forms} forms, {figures.Indicators} indicators, {figures.Flagged} flagged";
    }

    /// <summary>False if the disk has no room for this document.</summary>
    private bool TrySave(ExtractionResult result)
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

    private void Save(ExtractionResult result)
    {
        try
        {
            _run.Save(result);
        }
        catch (RefusedRecordException e)
        {
            _run.Save(result with
            {
                Forms = [], Tables = [], Findings = [new(null, FindingCodes.InternalError, FindingAbout.Reading, Severity.Error, e.Message)],
            });
        }
    }

    private string Fail(InputFile file, string reason)
    {
        summary.Failures.Add(new(file.Path, reason));
        return "not loaded: " + reason;
    }
}
