using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Definitions;
using Extractor.Storage;
using Extractor.Storage.Checking;

namespace Extractor.Cli.Commands;

/// <summary>extractor db check [--database FILE] [--format text|json]: proves that a database is whole.</summary>
internal static class DbCommand
{
    private static readonly string[] Tasks = ["check"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var task = new Argument<string>("TASK") { Description = "check: prove that the database is whole", HelpName = "check" };
        task.AcceptOnlyFromAmong(Tasks);
        var database = new Option<string?>("--database") { Description = "Database file, in the place of the default pipeline's", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text (for people) or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("db", "Prove that a database is whole: keys, evidence, records, search, panel") { task, database, format };
        command.SetAction(parsed => Check(
            parsed.GetValue(database) ?? PipelineFile.Load(Path.Combine(installation.PipelinesFolder(parsed), "default.yaml")).Database, parsed.GetRequiredValue(format) == "json"));
        return command;
    }

    private static int Check(string database, bool asJson)
    {
        try
        {
            using var check = DatabaseCheck.Open(database);
            var results = new List<CheckResult>();
            foreach (var result in check.Run())
            {
                results.Add(result);
                if (!asJson) Print(result);
            }
            var faults = results.Sum(r => r.FaultCount);
            Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(new { Database = database, Sound = faults == 0, Checks = results }, Readable)
                : faults == 0 ? $"{database} is whole" : $"{database} has {faults} faults");
            return faults == 0 ? ExitCode.Success : ExitCode.Doubtful;
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static void Print(CheckResult result)
    {
        Console.Out.WriteLine($"{(result.FaultCount == 0 ? "ok    " : "FAULT ")} {result.Name,-13} {result.Looked} {result.Of}");
        foreach (var fault in result.Faults) Console.Out.WriteLine($"       {fault.Where}: {fault.What}");
        if (result.FaultCount > result.Faults.Count) Console.Out.WriteLine($"       and {result.FaultCount - result.Faults.Count} more");
    }
}
