using System.CommandLine;
using Extractor.Anomalies.Datasets;
using Extractor.Definitions;
using Extractor.Extraction.Isolation;
using Extractor.Inspection.Findings;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor findings [FILE...] [--database FILE] [--severity …] [--code …] [--about …] [--language zh|en] [--format text|json]: lists what is doubtful or odd, with every value and its place.</summary>
internal static class FindingsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.PathsOrNone("FILE", "Documents to read; several are also compared with each other");
        var database = new Option<string?>("--database") { Description = "List what a database holds, instead of reading documents", HelpName = "FILE" };
        var severity = Choice("--severity", "Only findings of this severity or above", "info", "warning", "error");
        var code = new Option<string[]>("--code") { Description = "Only findings with these codes", HelpName = "CODE", AllowMultipleArgumentsPerToken = true };
        var about = new Option<string?>("--about") { Description = "Only findings about the reading, or about the form", HelpName = "reading|form" };
        var language = Choice("--language", "Language of the sentences, where there are both", "en", "zh");
        var format = Choice("--format", "text (for people) or json (a line a finding)", "text", "json");
        code.AcceptOnlyFromAmong([.. FindingCodes.All]);
        about.AcceptOnlyFromAmong("reading", "form");
        var command = new Command("findings", "List what is doubtful in the reading or odd about the forms, with every value and its place") { files, database, severity, code, about, language, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 } == result.GetValue(database) is not null) result.AddError("name documents, or a database with --database FILE");
        });
        command.SetAction(parsed =>
        {
            var filter = new FindingFilter(Enum.Parse<Severity>(parsed.GetRequiredValue(severity), ignoreCase: true), parsed.GetValue(code) ?? [], parsed.GetValue(about));
            var output = new Output(filter, new(parsed.GetRequiredValue(language) == "zh"), parsed.GetRequiredValue(format) == "json");
            return parsed.GetValue(database) is { } path ? OfDatabase(path, filter, output) : OfFiles(installation, parsed, parsed.GetValue(files)!, output);
        });
        return command;
    }

    private static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static int OfDatabase(string path, FindingFilter filter, Output output)
    {
        if (!File.Exists(path)) throw new UserException($"{path}: there is no such database; make it with: extractor run --database {path}");
        try
        {
            using var store = RecordStore.Open(path);
            var held = store.DocumentsWithFindings(filter.Severities, filter.Codes);
            foreach (var document in store.Documents().Where(d => held.Contains(d.Sha256))) output.Write(FindingLister.Of(store.Load(document.Sha256)!));
            output.WriteTogether(FindingLister.Of(filter.Of(store.DatasetFindings()), store.Load));
            return ExitCode.Success;
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static int OfFiles(Installation installation, ParseResult parsed, string[] files, Output output)
    {
        var definitions = installation.Definitions(parsed);
        using var extractor = installation.Extractor(parsed, definitions);
        var (code, records) = (ExitCode.Success, new SortedDictionary<string, ExtractionResult>(StringComparer.Ordinal));
        foreach (var (result, error) in extractor.InOrder(InputDocument.Open(files), input => Extract(extractor, input)))
        {
            if (result is not null && records.TryAdd(result.Document.Sha256, result)) output.Write(FindingLister.Of(result));
            if (result?.HasReadingError == true) code = Math.Max(code, ExitCode.Doubtful);
            if (error is null) continue;
            Console.Error.WriteLine($"error: {error}");
            code = ExitCode.Failure;
        }
        output.WriteTogether(FindingLister.Of(Together(definitions, records), records.GetValueOrDefault));
        return code;
    }

    private static IReadOnlyList<DatasetFinding> Together(PipelineDefinitions definitions, SortedDictionary<string, ExtractionResult> records)
    {
        var finder = new DatasetFinder(definitions.Anomalies);
        foreach (var (sha256, record) in records)
        {
            var flagged = FlaggedPaths.ByForm(record.Forms.Count, record.Findings);
            for (var i = 0; i < record.Forms.Count; i++) finder.Add(new(sha256, i, record.Forms[i], flagged[i]));
        }
        return [.. finder.AcrossDocuments()];
    }

    private static (ExtractionResult? Result, string? Error) Extract(IsolatedExtractor extractor, InputDocument input)
    {
        try
        {
            var result = input.Extract(extractor);
            var unreadable = result.Findings.FirstOrDefault(f => f.Code == FindingCodes.UnreadableDocument);
            return unreadable is null ? (result, null) : (null, $"{input.Path}: {unreadable.Message}");
        }
        catch (UserException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Which findings are asked for.</summary>
    private sealed record FindingFilter(Severity Least, IReadOnlyList<string> Codes, string? About)
    {
        public IReadOnlyList<Severity> Severities => [.. Enum.GetValues<Severity>().Where(s => s >= Least)];

        public bool Takes(Finding f) => Takes(f.Severity, f.Code) && (About is null || About == (f.About == FindingAbout.Form ? "form" : "reading"));

        public IReadOnlyList<DatasetFinding> Of(IReadOnlyList<DatasetFinding> findings) => [.. findings.Where(f => Takes(f.Severity, f.Code) && About != "reading")];

        private bool Takes(Severity severity, string code) => severity >= Least && (Codes.Count == 0 || Codes.Contains(code, StringComparer.Ordinal));
    }

    /// <summary>Prints the findings that are asked for.</summary>
    private sealed class Output(FindingFilter filter, FindingPrinter printer, bool asJson)
    {
        public void Write(IEnumerable<ListedFinding> findings)
        {
            var asked = findings.Where(f => filter.Takes(f.Finding)).ToList();
            foreach (var line in asJson ? asked.Select(FindingPrinter.Json) : printer.Lines(asked)) Console.Out.WriteLine(line);
            Console.Out.Flush();
        }

        public void WriteTogether(IEnumerable<ListedFinding> findings)
        {
            var list = findings.ToList();
            if (!asJson && list.Any(f => filter.Takes(f.Finding))) Console.Out.WriteLine("several documents together");
            Write(list);
        }
    }
}
