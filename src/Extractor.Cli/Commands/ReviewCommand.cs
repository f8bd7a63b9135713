using System.CommandLine;
using Extractor.Cli.Correcting;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor review [--document NAME] [--unit NAME] [--all] [--limit N]: the doubtful values of the database, the answer that settles most first.</summary>
internal static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var document = new Option<string?>("--document") { Description = "Only values of one document", HelpName = "NAME|HASH" };
        var unit = new Option<string?>("--unit") { Description = "Only forms whose unit or departments bear this in their printed names", HelpName = "NAME" };
        var all = new Option<bool>("--all") { Description = "Ask also for numbers that were read clearly and that no identity proves" };
        var limit = Arguments.Count("--limit", "Most questions to print", 20);
        var database = StoredRecords.Option();
        var format = new Option<string>("--format") { Description = "text (for people) or json (a line a question)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("review", "List what a person should look at on the paper, the answer that settles most numbers first") { document, unit, all, limit, database, format };
        command.SetAction(parsed => StoredRecords.Use(installation, parsed, database, store =>
        {
            var queue = new ReviewQueue(installation.Definitions(parsed).Proof, store.Corrections.Types(), parsed.GetValue(all));
            var asked = Asked(store, parsed.GetValue(document), parsed.GetValue(all));
            var (questions, beyond) = Questions(store, queue, asked, parsed.GetValue(unit));
            Print(store, questions, beyond, parsed.GetValue(limit), parsed.GetValue(database), parsed.GetRequiredValue(format) == "json");
            return ExitCode.Success;
        }));
        return command;
    }

    private static IEnumerable<string> Asked(RecordStore store, string? document, bool all)
    {
        if (document is not null) return [StoredRecords.Document(store, document).Sha256];
        var open = store.Corrections.DocumentsToReview(all);
        return store.Documents().Select(d => d.Sha256).Where(open.Contains);
    }

    /// <summary>The questions in order, and the number of doubts that no correction of a value can settle.</summary>
    private static (IReadOnlyList<Question> Questions, int Beyond) Questions(RecordStore store, ReviewQueue queue, IEnumerable<string> documents, string? unit)
    {
        var (questions, beyond) = (new List<Question>(), 0);
        foreach (var document in documents)
        {
            var (record, said) = (store.Load(document)!, store.Corrections.Judged(document));
            var forms = Enumerable.Range(0, record.Forms.Count).Where(i => unit is null || Bears(record.Forms[i], unit)).ToHashSet();
            var asked = queue.Of(record, said).Where(q => forms.Contains(FlaggedPaths.Within(q.Path)!.Value.Form)).ToList();
            var known = asked.Select(q => q.Path).Concat(said.Where(j => j.Counts).Select(j => j.Correction.Path)).Concat(asked.SelectMany(q => q.Doubts).Select(d => d.Path!)).ToHashSet(StringComparer.Ordinal);
            questions.AddRange(asked);
            beyond += record.Findings.Count(f => f is { About: FindingAbout.Reading, Severity: not Severity.Info } && (f.Path is null || !known.Contains(f.Path))
                && (unit is null || (f.Path is { } path && FlaggedPaths.Within(path) is { } at && forms.Contains(at.Form))));
        }
        return (ReviewQueue.Ordered(questions), beyond);
    }

    private static bool Bears(FormRecord form, string unit) =>
        new[] { form.UnitName, form.ImplementingUnit, form.CompetentDepartment }.Any(n => n?.Value.Contains(unit, StringComparison.Ordinal) == true);

    private static void Print(RecordStore store, IReadOnlyList<Question> questions, int beyond, int limit, string? database, bool asJson)
    {
        var names = store.Documents().CountBy(d => d.Name).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        var print = new QuestionPrint(d => names.GetValueOrDefault(d.Name) == 1 ? d.Name : d.Sha256[..12], database);
        var shown = questions.Take(limit).ToList();
        for (var i = 0; i < shown.Count; i++)
            if (asJson) Console.Out.WriteLine(print.Json(shown[i]));
            else foreach (var line in print.Lines(i + 1, shown[i])) Console.Out.WriteLine(line);
        if (asJson) return;
        Console.Out.WriteLine($"{shown.Count} of {questions.Count} questions: {questions.Count(q => q.Settles.Count > 0)} about numbers, {questions.Count(q => q.Settles.Count == 0)} about texts");
        if (beyond > 0) Console.Out.WriteLine($"{beyond} other doubts speak of lines, lists or documents: corrections of values cannot settle them (extractor findings shows them)");
    }
}
