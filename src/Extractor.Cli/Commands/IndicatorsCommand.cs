using System.CommandLine;
using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor indicators [FILE...] [--database FILE] [--compare DIR] [--show N] [--format text|json]: canonical indicators, near names and coverage, or what other rules would change.</summary>
internal static class IndicatorsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.PathsOrNone("FILE", "Documents to read");
        var database = new Option<string?>("--database") { Description = "Take the lines that a database holds, as they stand in it", HelpName = "FILE" };
        var compare = new Option<string?>("--compare") { Description = "List the lines to which the definitions of another folder give other codes or another indicator; nothing is changed", HelpName = "DIR" };
        var show = new Option<int>("--show") { Description = "List at most N of each list (default: all)", HelpName = "N", DefaultValueFactory = _ => int.MaxValue };
        var format = new Option<string>("--format") { Description = "text (for people) or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("indicators", "List canonical indicators with their printed names, near names and coverage") { files, database, compare, show, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(database) is null == (result.GetValue(files) is null or [])) result.AddError("name either files or --database FILE");
        });
        command.SetAction(parsed => Run(
            installation, parsed, parsed.GetValue(database) is { } file ? Stored(file) : null, parsed.GetValue(files) ?? [],
            parsed.GetValue(compare), new(parsed.GetValue(show), parsed.GetRequiredValue(format) == "json")));
        return command;
    }

    private static int Run(Installation installation, ParseResult parsed, IReadOnlyList<IndicatorMention>? stored, string[] files, string? compare, IndicatorPrint print)
    {
        var definitions = installation.Definitions(parsed);
        var (mentions, code) = stored is null ? Extracted(installation, parsed, definitions, files) : (stored, ExitCode.Success);
        if (compare is null) print.Write(new IndicatorLister(definitions).Survey(mentions), Console.Out);
        else print.Write(new IndicatorLister(OtherDefinitions(compare)).Changes(mentions), mentions.Count, Console.Out);
        return code;
    }

    private static PipelineDefinitions OtherDefinitions(string folder) =>
        Directory.Exists(folder) ? PipelineDefinitions.Load(folder) : throw new UserException($"{folder}: there is no such folder of definitions");

    private static IReadOnlyList<IndicatorMention> Stored(string file)
    {
        if (!File.Exists(file)) throw new UserException($"{file}: there is no such database; extractor run makes one");
        try
        {
            using var store = RecordStore.Open(file);
            return store.Mentions();
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static (IReadOnlyList<IndicatorMention>, int) Extracted(Installation installation, ParseResult parsed, PipelineDefinitions definitions, string[] files)
    {
        using var extractor = installation.Extractor(parsed, definitions);
        var (mentions, code) = (new List<IndicatorMention>(), ExitCode.Success);
        foreach (var (result, error) in extractor.InOrder(InputDocument.Open(files), input => Extract(extractor, input)))
        {
            if (result is not null) mentions.AddRange(IndicatorLister.Mentions(result));
            if (error is null) continue;
            Console.Error.WriteLine($"error: {error}");
            code = ExitCode.Failure;
        }
        return (mentions, code);
    }

    // What is wrong with a file is told when its turn comes.
    private static (ExtractionResult? Result, string? Error) Extract(IsolatedExtractor extractor, InputDocument input)
    {
        try
        {
            return (input.Extract(extractor), null);
        }
        catch (UserException e)
        {
            return (null, e.Message);
        }
    }
}
