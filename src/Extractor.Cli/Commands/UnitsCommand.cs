using System.CommandLine;
using Extractor.Extraction.Isolation;
using Extractor.Model.Records;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor units [FILE...] [--database FILE] [--format text|json]: the bodies that forms name, with their ids, and the names that are open.</summary>
internal static class UnitsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.PathsOrNone("FILE", "Documents to read");
        var database = new Option<string?>("--database") { Description = "Take the forms that a database holds", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text (for people) or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("units", "List the bodies that forms name: ids, regions, printed names, documents, and which names are open and why") { files, database, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(database) is null == (result.GetValue(files) is null or [])) result.AddError("name either files or --database FILE");
        });
        command.SetAction(parsed =>
        {
            var regions = installation.Definitions(parsed).Organisations.Regions;
            var (mentions, code) = parsed.GetValue(database) is { } file ? (Stored(file), ExitCode.Success) : Extracted(installation, parsed, parsed.GetValue(files)!);
            var print = new UnitPrint(mentions, regions);
            if (parsed.GetRequiredValue(format) == "json") print.WriteJson(Console.Out);
            else print.WriteText(Console.Out);
            return code;
        });
        return command;
    }

    private static IReadOnlyList<UnitMention> Stored(string file)
    {
        if (!File.Exists(file)) throw new UserException($"{file}: there is no such database; extractor run makes one");
        try
        {
            using var store = RecordStore.Open(file);
            return store.UnitMentions();
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static (IReadOnlyList<UnitMention>, int) Extracted(Installation installation, ParseResult parsed, string[] files)
    {
        using var extractor = installation.Extractor(parsed);
        var (mentions, code) = (new List<UnitMention>(), ExitCode.Success);
        foreach (var (named, error) in extractor.InOrder(InputDocument.Open(files), input => Names(extractor, input)))
        {
            mentions.AddRange(named);
            if (error is null) continue;
            Console.Error.WriteLine($"error: {error}");
            code = ExitCode.Failure;
        }
        return (mentions, code);
    }

    // What is wrong with a file is told when its turn comes.
    private static (IReadOnlyList<UnitMention> Names, string? Error) Names(IsolatedExtractor extractor, InputDocument input)
    {
        try
        {
            return ([.. UnitMention.Of(input.Extract(extractor))], null);
        }
        catch (UserException e)
        {
            return ([], e.Message);
        }
    }
}
