using System.CommandLine;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli.Commands;

/// <summary>extract FILE... [--format json|table] [--until words|grids|forms]: prints the records of documents, or what they are after an earlier stage.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.Paths("FILE", "Documents to read");
        var format = new Option<string>("--format") { Description = "json (one object; JSON lines for several files) or table (for people)", HelpName = "json|table", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "table");
        var until = new Option<string?>("--until") { Description = "Stop after a stage and print what it made, as JSON: pages with words and rulings, grids, forms as printed", HelpName = "words|grids|forms" };
        until.AcceptOnlyFromAmong(StagePrint.Words, StagePrint.Grids, StagePrint.Forms);
        var command = new Command("extract", "Print the records of documents") { files, format, until };
        command.Validators.Add(result =>
        {
            if (result.GetValue(until) is not null && result.GetValue(format) == "table") result.AddError("--until prints JSON: leave --format table out");
        });
        command.SetAction(parsed => parsed.GetValue(until) is { } stage
            ? StagePrint.Run(new(installation.Definitions(parsed), installation.Ocr.Of(parsed)), parsed.GetRequiredValue(files), stage)
            : Run(installation, parsed, parsed.GetRequiredValue(files), parsed.GetRequiredValue(format) == "table"));
        return command;
    }

    private static int Run(Installation installation, ParseResult parsed, string[] files, bool asTable)
    {
        using var extractor = installation.Extractor(parsed);
        var code = ExitCode.Success;
        var inputs = files.Length == 1 ? InputDocument.Open(files[0]) : InputDocument.Open(files);
        var alone = inputs is IReadOnlyList<InputDocument> { Count: 1 };
        foreach (var outcome in extractor.InOrder(inputs, input => Extract(extractor, input))) code = Math.Max(code, Print(outcome, asTable, alone));
        return code;
    }

    private static (ExtractedDocument? Result, string? Error) Extract(IsolatedExtractor extractor, InputDocument input)
    {
        if (input.Opened is not { } opened) return (null, input.Error);
        var result = extractor.ExtractInPieces(opened);
        return result.Unreadable is { } reason ? (null, $"{input.Path}: {reason}") : (result, null);
    }

    private static int Print((ExtractedDocument? Result, string? Error) outcome, bool asTable, bool alone)
    {
        if (outcome.Result is { } result)
        {
            var isDoubtful = asTable ? PrintTable(result) : RecordPrint.Write(result, indented: alone);
            return isDoubtful ? ExitCode.Doubtful : ExitCode.Success;
        }
        Console.Error.WriteLine($"error: {outcome.Error}");
        return ExitCode.Failure;
    }

    private static bool PrintTable(ExtractedDocument document)
    {
        var result = document.Whole();
        RecordTable.Write(result, Console.Out);
        Console.Out.Flush();
        return result.HasReadingError;
    }
}
