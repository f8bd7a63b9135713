using System.CommandLine;
using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction.Isolation;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Cli.Commands;

/// <summary>extractor accuracy [FOLDER] [--show N] [--format table|json]: extracts every document whose true records stand beside it, and compares.</summary>
internal static class AccuracyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var folder = Arguments.OptionalPath("FOLDER", "Folder of documents with NAME.truth.json beside them (default: corpus of the checkout)");
        var show = ScoreCommand.ShowOption();
        var format = new Option<string>("--format") { Description = "table or json", HelpName = "table|json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("accuracy", "Extract documents whose true records are known, and compare") { folder, show, format };
        command.SetAction(parsed =>
        {
            using var extractor = installation.Extractor(parsed);
            var truths = TruthFile.Under(parsed.GetValue(folder) ?? Corpus());
            return Run(extractor, truths, parsed.GetValue(show), parsed.GetRequiredValue(format) == "json");
        });
        return command;
    }

    private static int Run(IsolatedExtractor extractor, IReadOnlyList<TruthFile> truths, int show, bool asJson)
    {
        var measured = extractor.InOrder(truths, t => Compare(extractor, t)).ToList();
        if (asJson) AccuracyTable.WriteJson(measured, Console.Out);
        else
        {
            AccuracyTable.Write(measured, Console.Out);
            foreach (var document in measured) AccuracyTable.WriteDifferences(document, show, Console.Out);
        }
        var unread = measured.Where(m => m.NotRead is not null).ToList();
        foreach (var document in unread) Console.Error.WriteLine($"error: {document.Name}: {document.NotRead}");
        return unread.Count == 0 ? ExitCode.Success : ExitCode.Doubtful;
    }

    private static MeasuredDocument Compare(IsolatedExtractor extractor, TruthFile file)
    {
        var truth = JsonFile.Read(file.Truth);
        var result = extractor.Extract(DocumentFile.Read(file.Document));
        // Where readers are missing, what a scan scores says nothing about the program.
        if (result.Findings.FirstOrDefault(f => f is { Code: FindingCodes.TextLayerMissing, Severity: Severity.Error }) is { } unread) return new(file.Name, Score.None, unread.Message);
        using var extracted = JsonDocument.Parse(RecordJson.ToText(result));
        try
        {
            return new(file.Name, RecordScorer.Compare(truth, extracted.RootElement), null);
        }
        catch (InvalidDataException e)
        {
            throw new UserException($"{file.Truth}: cannot be compared with: {e.Message}");
        }
    }

    /// <summary>The folder corpus of the current folder, or of the checkout that the program was built in.</summary>
    private static string Corpus()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null && !Directory.Exists("corpus"); folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "corpus"))) return Path.Combine(folder, "corpus");
        return "corpus";
    }
}
