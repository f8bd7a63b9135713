using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Definitions;
using Extractor.Storage;
using Extractor.Storage.History;

namespace Extractor.Cli.Commands;

/// <summary>extractor diff [BEFORE AFTER] [--database FILE] [--show N] [--format text|json]: which values changed from one run to another, or from one database to another, and why.</summary>
internal static class DiffCommand
{
    private static readonly JsonSerializerOptions Line = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var sides = Arguments.PathsOrNone("BEFORE AFTER", "Two runs of the database by number, or two database files; without them the runs are listed");
        var database = new Option<string?>("--database") { Description = "Database file of the runs, in the place of the default pipeline's", HelpName = "FILE" };
        var show = Arguments.Count("--show", "At most so many values of a document are printed", 20);
        var format = new Option<string>("--format") { Description = "text (for people) or json (a line a document)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("diff", "List which values changed between two runs or two databases, and why: input, program, definitions") { sides, database, show, format };
        sides.Validators.Add(result =>
        {
            if (result.Tokens.Count is 1 or > 2 && !result.Errors.Any()) result.AddError("name two runs, or two database files");
        });
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(database) ?? PipelineFile.Load(Path.Combine(installation.PipelinesFolder(parsed), "default.yaml")).Database;
            var asJson = parsed.GetRequiredValue(format) == "json";
            try
            {
                return parsed.GetValue(sides) is [var before, var after] ? Compare(before, after, file, asJson, parsed.GetValue(show)) : ListRuns(file, asJson);
            }
            catch (StorageException e)
            {
                throw new UserException(e.Message);
            }
        });
        return command;
    }

    private static int Compare(string before, string after, string database, bool asJson, int show)
    {
        if (Run(before) is { } first && Run(after) is { } second)
        {
            using var history = RunHistory.Open(database);
            return Write(history.Between(first, second), asJson, show);
        }
        using var diff = DatabaseDiff.Open(before, after);
        return Write(diff.Run(), asJson, show);
    }

    private static long? Run(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : null;

    private static int ListRuns(string database, bool asJson)
    {
        using var history = RunHistory.Open(database);
        var runs = history.Runs();
        if (asJson)
            foreach (var run in runs) Console.Out.WriteLine(JsonSerializer.Serialize(run, Line));
        else
        {
            var table = new TextTable("run", "started", "finished", "program", "definitions", "written", "changes");
            foreach (var r in runs) table.Add(Number(r.Run), r.Started, r.Finished ?? "cut off", r.ProgramVersion, r.DefinitionsSha256[..Math.Min(12, r.DefinitionsSha256.Length)], Number(r.Written), Number(r.Changes));
            table.Write(Console.Out, "");
        }
        return ExitCode.Success;
    }

    /// <summary>Writes each document as its turn comes; exit code 1 if some value changed.</summary>
    private static int Write(IEnumerable<DocumentDiff> documents, bool asJson, int show)
    {
        var (counts, values) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var d in documents)
        {
            counts[d.Outcome] = counts.GetValueOrDefault(d.Outcome) + 1;
            values += d.Changes.Count;
            if (asJson) Console.Out.WriteLine(JsonSerializer.Serialize(d, Line));
            else if (d.IsChange) Print(d, show);
        }
        if (!asJson) Console.Out.WriteLine($"{values} values differ; documents: {(counts.Count == 0 ? "none written" : string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}")))}");
        return values > 0 || counts.Keys.Any(o => o is "added" or "removed" or "replaced") ? ExitCode.Doubtful : ExitCode.Success;
    }

    private static void Print(DocumentDiff d, int show)
    {
        Console.Out.WriteLine($"{d.Name}  {d.Outcome}");
        foreach (var reason in d.Reasons) Console.Out.WriteLine($"  because: {reason}");
        foreach (var c in d.Changes.Take(show)) Console.Out.WriteLine($"    {c.Kind,-8} {c.Path}  {Text(c.Before)} -> {Text(c.After)}");
        if (d.Changes.Count > show) Console.Out.WriteLine($"    and {d.Changes.Count - show} more");
    }

    private static string Text(string? value) => value is null ? "nothing" : value.Length <= 100 ? $"\"{value.ReplaceLineEndings("\\n")}\"" : $"\"{value[..100].ReplaceLineEndings("\\n")}…\"";

    private static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);
}
