using System.CommandLine;
using System.Text;
using Extractor.Cli.Correcting;
using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model.Corrections;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor corrections [--document NAME] [--state STATE] | --export FILE | --import FILE: lists what people said with what becomes of it, and shares it.</summary>
internal static class CorrectionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var document = new Option<string?>("--document") { Description = "Only those of one document", HelpName = "NAME|HASH" };
        var state = new Option<string?>("--state") { Description = "Only those in this state", HelpName = "STATE" };
        state.AcceptOnlyFromAmong("applied", "agreed", "conflict", "disputed", "waiting", "replaced", "withdrawn");
        var export = new Option<string?>("--export") { Description = "Write all to a file, a line each, to share", HelpName = "FILE" };
        var import = new Option<string?>("--import") { Description = "Add those of a file; documents that are not here are waited for", HelpName = "FILE" };
        var database = StoredRecords.Option();
        var format = new Option<string>("--format") { Description = "text (for people) or json (a line each, as in a file)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("corrections", "List what people said of values and whether it counts; export and import it") { document, state, export, import, database, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(export) is not null && result.GetValue(import) is not null) result.AddError("either --export or --import");
        });
        command.SetAction(parsed => StoredRecords.Use(installation, parsed, database, store =>
            parsed.GetValue(import) is { } file ? Import(store, file, installation.Definitions(parsed))
            : parsed.GetValue(export) is { } target ? Export(store, target)
            : List(store, parsed.GetValue(document), parsed.GetValue(state), parsed.GetRequiredValue(format) == "json")));
        return command;
    }

    private static int List(RecordStore store, string? document, string? state, bool asJson)
    {
        var all = store.Corrections.Judged(document is null ? null : StoredRecords.Document(store, document).Sha256).Where(j => state is null || j.State == state).ToList();
        foreach (var judged in all)
            if (asJson) Console.Out.WriteLine(CorrectionJson.Line(judged.Correction));
            else foreach (var line in CorrectionPrint.Lines(judged)) Console.Out.WriteLine(line);
        if (!asJson) Console.Out.WriteLine($"{all.Count} corrections{string.Concat(all.CountBy(j => j.State).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $", {s.Value} {s.Key}"))}");
        return ExitCode.Success;
    }

    private static int Export(RecordStore store, string file)
    {
        var all = store.Corrections.All();
        File.WriteAllText(file, string.Concat(all.Select(c => CorrectionJson.Line(c) + "\n")), new UTF8Encoding(false));
        Console.Out.WriteLine($"{file}: {all.Count} corrections");
        return ExitCode.Success;
    }

    private static int Import(RecordStore store, string file, PipelineDefinitions definitions)
    {
        var added = store.Corrections.Add(Read(file));
        store.Corrections.PutIn(new ValueTyper(definitions).Type);
        Console.Out.WriteLine($"{file}: {added.Added} added, {added.Known} known; of the added {added.Conflicts} in conflict, {added.Disputed} disputed, {added.Waiting} waiting for their documents; {added.Replaced} of those here are replaced by them");
        return ExitCode.Success;
    }

    private static IReadOnlyList<Correction> Read(string file)
    {
        if (!File.Exists(file)) throw new UserException($"{file}: there is no such file; check the name");
        var corrections = new List<Correction>();
        var number = 0;
        foreach (var line in File.ReadLines(file, new UTF8Encoding(false)))
        {
            number++;
            try
            {
                corrections.Add(CorrectionJson.Parse(line));
            }
            catch (FormatException e)
            {
                throw new UserException($"{file}, line {number}: {e.Message}; nothing was added");
            }
        }
        return corrections;
    }
}
