using System.CommandLine;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli.Commands;

/// <summary>extractor check-tables FILE... [--show N] [--format text|json]: finds the tables of budgets and accounts and checks their sums.</summary>
internal static class CheckTablesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.Paths("FILE", "Documents to read");
        var show = Arguments.Count("--show", "List the first N identities of each table, held ones too (those that fail are always listed)");
        var format = new Option<string>("--format") { Description = "text (for people) or json (one line a document)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check-tables", "Check the sums of the tables of budgets and accounts") { files, show, format };
        command.SetAction(parsed => Run(installation, parsed, parsed.GetRequiredValue(files), parsed.GetValue(show), parsed.GetRequiredValue(format) == "json"));
        return command;
    }

    private static int Run(Installation installation, ParseResult parsed, string[] files, int show, bool asJson)
    {
        var definitions = installation.Definitions(parsed);
        var checker = new KeptTableChecker(definitions);
        using var extractor = installation.Extractor(parsed, definitions);
        var code = ExitCode.Success;
        foreach (var (name, kept) in extractor.InOrder(InputDocument.Open(files), input => (input.Name, Check(extractor, checker, input))))
        {
            if (asJson) CheckedTableListing.WriteJson(name, kept, Console.Out);
            else CheckedTableListing.WriteText(name, kept, show, Console.Out);
            Console.Out.Flush();
            if (kept.Error is null) continue;
            Console.Error.WriteLine($"error: {kept.Error}");
            code = ExitCode.Failure;
        }
        return code;
    }

    private static KeptTables Check(IsolatedExtractor extractor, KeptTableChecker checker, InputDocument input)
    {
        if (input.Opened is not { } opened) return new(0, [], [], input.Error);
        if (opened.Error is { } archive) return new(0, [], [], $"{input.Path}: {archive}");
        var kept = checker.Check(extractor.ExtractInPieces(opened).Whole());
        return kept.Error is null ? kept : kept with { Error = $"{input.Path}: {kept.Error}" };
    }
}
