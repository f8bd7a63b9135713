using System.CommandLine;
using System.Globalization;
using Extractor.Cli.Correcting;
using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model.Corrections;
using Extractor.Storage;
using Extractor.Storage.Corrections;
using Extractor.Validation;

namespace Extractor.Cli.Commands;

/// <summary>extractor correct --document NAME --field PATH --value V|--confirm|--unreadable|--withdraw --by WHO --why TEXT: says what the paper prints; the record stays as it was read.</summary>
internal static class CorrectCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var document = new Option<string>("--document") { Description = "Name of the document, or the beginning of its hash", HelpName = "NAME|HASH", Required = true };
        var field = new Option<string>("--field") { Description = "Path of the value, such as forms[0].indicators[4].weight", HelpName = "PATH", Required = true };
        var value = new Option<string?>("--value") { Description = "What the paper prints there", HelpName = "VALUE" };
        var confirm = new Option<bool>("--confirm") { Description = "The paper prints what was read" };
        var unreadable = new Option<bool>("--unreadable") { Description = "The paper cannot be read there, or prints nothing" };
        var withdraw = new Option<bool>("--withdraw") { Description = "Take back what was said of it" };
        var settle = new Option<bool>("--settle") { Description = "Replace what others said too, and so end a dispute" };
        var by = new Option<string>("--by") { Description = "Who says so", HelpName = "WHO", Required = true };
        var why = new Option<string>("--why") { Description = "Why: what was looked at", HelpName = "TEXT", Required = true };
        var at = new Option<string?>("--at") { Description = "When: a day, or a time in UTC; now, if not given", HelpName = "DATE" };
        var database = StoredRecords.Option();
        var format = new Option<string>("--format") { Description = "text (for people) or json (its line in a file of corrections)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("correct", "Say what the paper prints; the record stays as it was read, and both are seen") { document, field, value, confirm, unreadable, withdraw, settle, by, why, at, database, format };
        command.Validators.Add(result =>
        {
            var given = new[] { result.GetValue(value) is not null, result.GetValue(confirm), result.GetValue(unreadable), result.GetValue(withdraw) };
            if (given.Count(g => g) != 1) result.AddError("say one thing: --value VALUE, --confirm, --unreadable or --withdraw");
        });
        command.SetAction(parsed => StoredRecords.Use(installation, parsed, database, store =>
        {
            var (sha256, name) = StoredRecords.Document(store, parsed.GetRequiredValue(document));
            var says = parsed.GetValue(confirm) ? Says.Confirmed : parsed.GetValue(unreadable) ? Says.Unreadable : parsed.GetValue(withdraw) ? Says.Withdrawn : Says.Value;
            var answer = new Answer(sha256, name, parsed.GetRequiredValue(field), says, parsed.GetValue(value), parsed.GetRequiredValue(by), parsed.GetValue(at) ?? Now(), parsed.GetRequiredValue(why))
            {
                Settles = parsed.GetValue(settle),
            };
            return Run(store, installation.Definitions(parsed), answer, parsed.GetRequiredValue(format) == "json");
        }));
        return command;
    }

    private static int Run(RecordStore store, PipelineDefinitions definitions, Answer answer, bool asJson)
    {
        var draft = store.Corrections.Draft(answer);
        var correction = draft with { Warnings = Broken(store, definitions.Proof, draft) };
        store.Corrections.Add([correction]);
        store.Corrections.PutIn(new ValueTyper(definitions).Type);
        var judged = store.Corrections.Judged(correction.Document, correction.Path).Single(j => j.Correction.Id == correction.Id);
        if (asJson) Console.Out.WriteLine(CorrectionJson.Line(correction));
        else foreach (var line in CorrectionPrint.Lines(judged)) Console.Out.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>The identities that the form breaks with the corrected value, the other corrections that count beside it.</summary>
    private static IReadOnlyList<string> Broken(RecordStore store, ProofWords words, Correction draft)
    {
        if (draft.Says is Says.Withdrawn or Says.Unreadable) return [];
        var others = store.Corrections.Judged(draft.Document).Where(j => j.Counts && j.Correction.Path != draft.Path).Select(j => j.Correction).ToList();
        var record = CorrectedRecord.Of(store.Load(draft.Document)!, others);
        var trial = new AnswerTrial(words, record, others.Select(c => c.Path).ToHashSet(StringComparer.Ordinal));
        return [.. trial.Try(draft.Path, CorrectedRecord.Typed(draft.Type, draft.Value)).Breaks.Select(i => $"it breaks {i.Kind.Code}: {i.English}")];
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
