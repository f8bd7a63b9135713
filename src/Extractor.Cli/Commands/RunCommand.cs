using System.CommandLine;
using Extractor.Cli.Loading;
using Extractor.Definitions;
using Extractor.Extraction.Isolation;
using Extractor.Ocr;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor run [PIPELINE] [--input PATH...] [--database FILE] [--format text|json]: loads documents into a database.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var pipeline = Arguments.OptionalPath("PIPELINE", "Name of a pipeline in the folder of definitions, or a YAML file (default: default)");
        var input = new Option<string[]>("--input")
        {
            Description = "Files and folders to load, in the place of the pipeline's; folders with all below them", HelpName = "PATH", AllowMultipleArgumentsPerToken = true,
        };
        var database = new Option<string?>("--database") { Description = "Database file, in the place of the pipeline's; made when missing", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "The summary as text or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Arguments.RefuseOptionsIn(input);
        var command = new Command("run", "Load documents into a database; what it holds already is not written again") { pipeline, input, database, format };
        command.SetAction(parsed =>
        {
            var folder = installation.PipelinesFolder(parsed);
            var file = PipelineFile.Load(PathOf(parsed.GetValue(pipeline) ?? "default", folder));
            var inputs = parsed.GetValue(input) is { Length: > 0 } given ? given : file.Inputs;
            var summary = new LoadSummary(parsed.GetValue(database) ?? file.Database, Stamp(installation.Ocr.Of(parsed), folder));
            var definitions = installation.Definitions(parsed);
            using var extractor = installation.Extractor(parsed, definitions);
            Run(extractor, inputs, summary, definitions);
            Report(summary, parsed.GetRequiredValue(format) == "json");
            return summary.Code;
        });
        return command;
    }

    private static ProgramStamp Stamp(OcrSettings ocr, string folder) => new(ProgramVersion.Of(ocr), DefinitionsFingerprint.Of(folder))
    {
        Parts = ProgramVersion.Parts(ocr), Files = DefinitionsFingerprint.FilesOf(folder),
    };

    private static void Run(IsolatedExtractor extractor, IEnumerable<string> inputs, LoadSummary summary, PipelineDefinitions definitions)
    {
        var (files, skipped, failures) = InputFinder.Find(inputs);
        summary.Skipped.AddRange(skipped);
        summary.Failures.AddRange(failures);
        if (files.Count == 0 && failures.Count == 0) throw new UserException($"there is no document in: {string.Join(", ", inputs)}");
        if (files.Count == 0) return;
        try
        {
            using var store = RecordStore.Open(summary.Database);
            new BatchLoader(extractor, store, summary, definitions).Load(files, new(files.Count, Console.Error));
            summary.FindingsTogether = store.DatasetFindings().Count;
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static void Report(LoadSummary summary, bool asJson)
    {
        if (asJson) SummaryJson.Write(summary, Console.Out);
        else SummaryText.Write(summary, Console.Out);
        foreach (var (path, reason) in summary.Failures) Console.Error.WriteLine($"error: {path}: {reason}");
        if (summary.Stopped is not null) Console.Error.WriteLine($"error: {summary.Stopped}");
    }

    private static string PathOf(string pipeline, string folder)
    {
        var isPath = pipeline.EndsWith(".yaml", StringComparison.Ordinal) || pipeline.Contains('/');
        var path = isPath ? pipeline : Path.Combine(folder, pipeline + ".yaml");
        if (File.Exists(path)) return path;
        throw new UserException($"{path}: there is no such pipeline; there are: {string.Join(", ", PipelineFile.NamesIn(folder))}");
    }
}
