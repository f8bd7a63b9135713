using System.CommandLine;
using Extractor.Cli.Correcting;
using Extractor.Extraction.Isolation;
using Extractor.Inspection;
using Extractor.Storage.Corrections;

namespace Extractor.Cli.Commands;

/// <summary>extractor explain FILE --field PATH [--database FILE] [--format text|json]: how one value of a record came about, and what people said of it.</summary>
internal static class ExplainCommand
{
    private const int PathsOffered = 8;

    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var file = Arguments.Path("FILE", "Document to read");
        var field = new Option<string>("--field") { Description = "Path of the value, such as forms[0].indicators[4].target", HelpName = "PATH", Required = true };
        var database = new Option<string?>("--database") { Description = "Show what people said of the value, by the corrections of a database", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("explain", "Show what was read for a value, where, by which rules it became this, and its proof") { file, field, database, format };
        command.SetAction(parsed =>
        {
            using var extractor = installation.Extractor(parsed);
            return Run(extractor, parsed.GetRequiredValue(file), parsed.GetRequiredValue(field), parsed.GetRequiredValue(format) == "json", (sha256, path) =>
                parsed.GetValue(database) is null ? null : StoredRecords.Use(installation, parsed, database, store => store.Corrections.Judged(sha256, path)));
        });
        return command;
    }

    private static int Run(IsolatedExtractor extractor, string file, string path, bool asJson, Func<string, string, IReadOnlyList<JudgedCorrection>?> saidOf)
    {
        var result = extractor.Extract(InputDocument.One(file));
        if (result.Forms.Count == 0) throw new UserException($"{file}: holds no known form: {result.Findings.FirstOrDefault()?.Message}");
        var explainer = new FieldExplainer(result);
        if (explainer.Explain(path) is not { } field)
            throw new UserException($"{file}: the record has no field {path}; near it are:\n  " + string.Join("\n  ", explainer.Nearest(path, PathsOffered)));
        var said = saidOf(result.Document.Sha256, path);
        if (asJson) Console.Out.WriteLine(ExplanationPrinter.Json(field, said is null ? null : CorrectionPrint.Json(said)));
        else foreach (var line in ExplanationPrinter.Lines(field, file).Concat((said ?? []).Select(CorrectionPrint.Explained))) Console.Out.WriteLine(line);
        return ExitCode.Success;
    }
}
