using System.CommandLine;
using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

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
        command.SetAction(parsed => Run(installation.Definitions(parsed), parsed.GetRequiredValue(files), parsed.GetRequiredValue(format) == "table", parsed.GetValue(until)));
        return command;
    }

    private static int Run(PipelineDefinitions definitions, string[] files, bool asTable, string? until)
    {
        if (until is not null) return StagePrint.Run(new(definitions), files, until);
        var extractor = new DocumentExtractor(definitions);
        var code = ExitCode.Success;
        foreach (var file in files) code = Math.Max(code, Extract(extractor, file, asTable, alone: files.Length == 1));
        return code;
    }

    private static int Extract(DocumentExtractor extractor, string file, bool asTable, bool alone)
    {
        try
        {
            var result = extractor.Extract(DocumentFile.Read(file));
            if (Unreadable(result) is { } reason) throw new UserException($"{file}: {reason}");
            if (asTable) RecordTable.Write(result, Console.Out);
            else Console.Out.WriteLine(RecordJson.ToText(result, indented: alone));
            Console.Out.Flush();
            return result.HasReadingError ? ExitCode.Doubtful : ExitCode.Success;
        }
        catch (UserException e)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return ExitCode.Failure;
        }
    }

    private static string? Unreadable(ExtractionResult result) =>
        result.Findings.FirstOrDefault(f => f.Code == FindingCodes.UnreadableDocument)?.Message;
}
