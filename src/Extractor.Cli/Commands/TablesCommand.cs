using System.CommandLine;
using System.Diagnostics;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli.Commands;

/// <summary>extractor tables FILE... [--format text|jsonl]: prints every table of documents as it stands on the page.</summary>
internal static class TablesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.Paths("FILE", "Documents to read");
        var format = new Option<string>("--format") { Description = "text (for people) or jsonl (one line a document)", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("tables", "Print every table of documents, page by page") { files, format };
        command.SetAction(parsed => Run(installation, parsed, parsed.GetRequiredValue(files), parsed.GetRequiredValue(format) == "jsonl"));
        return command;
    }

    private static int Run(Installation installation, ParseResult parsed, string[] files, bool asJson)
    {
        using var extractor = installation.Extractor(parsed);
        var code = ExitCode.Success;
        foreach (var input in InputDocument.Open(files))
        {
            var watch = Stopwatch.StartNew();
            var listed = List(extractor, input);
            if (asJson) TableListing.WriteJson(Path.ChangeExtension(input.Name, null), listed, watch.Elapsed, Console.Out);
            else TableListing.WriteText(input.Name, listed, Console.Out);
            Console.Out.Flush();
            if (listed.Error is null) continue;
            Console.Error.WriteLine($"error: {listed.Error}");
            code = ExitCode.Failure;
        }
        return code;
    }

    private static ListedTables List(IsolatedExtractor extractor, InputDocument input)
    {
        if (input.Opened is not { } opened) return new(0, [], input.Error);
        var listed = extractor.ListTables(opened);
        return listed.Error is null ? listed : listed with { Error = $"{input.Path}: {listed.Error}" };
    }
}
