using System.CommandLine;
using Extractor.Evaluation;

namespace Extractor.Cli.Commands;

/// <summary>extractor score TRUTH EXTRACTED [--show N] [--format text|json]: compares records with the truth.</summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var truth = Arguments.Path("TRUTH", "Record JSON with the true values");
        var extracted = Arguments.Path("EXTRACTED", "Record JSON as extracted");
        var show = ShowOption();
        var format = new Option<string>("--format") { Description = "text (a figure a line) or json", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("score", "Compare records with the truth, field by field") { truth, extracted, show, format };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(truth), parsed.GetRequiredValue(extracted), parsed.GetValue(show), parsed.GetRequiredValue(format) == "json"));
        return command;
    }

    /// <summary>--show N: how many differences are listed.</summary>
    public static Option<int> ShowOption()
    {
        var show = Arguments.Count("--show", "List the first N differences");
        show.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.FirstOrDefault()?.Value, out var count) && count < 0) result.AddError("--show takes a number from 0");
        });
        return show;
    }

    private static int Run(string truth, string extracted, int show, bool asJson)
    {
        var score = Compare(truth, extracted);
        if (asJson) Console.Out.WriteLine(ScorePrinter.Json(score));
        else foreach (var line in ScorePrinter.Lines(score)) Console.Out.WriteLine(line);
        foreach (var difference in score.Differences.Take(show)) Console.Out.WriteLine(ScorePrinter.Line(difference));
        return ExitCode.Success;
    }

    private static Score Compare(string truth, string extracted)
    {
        var (left, right) = (JsonFile.Read(truth), JsonFile.Read(extracted));
        try
        {
            return RecordScorer.Compare(left, right);
        }
        catch (InvalidDataException e)
        {
            throw new UserException($"{truth}, {extracted}: cannot be compared: {e.Message}");
        }
    }
}
