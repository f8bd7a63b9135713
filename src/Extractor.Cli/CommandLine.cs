using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Extractor.Cli.Commands;
using Extractor.Definitions;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli;

/// <summary>The one place where the commands are listed and where every failure becomes a message on stderr and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program and returns its exit code.</summary>
    public static int Run(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        Console.SetOut(output);
        try
        {
            var code = Invoke(Root(new Installation()).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }));
            output.Flush();
            return code;
        }
        catch (DefinitionException e)
        {
            return Fail($"the definitions are wrong: {e.Message}");
        }
        catch (UserException e)
        {
            return Fail(e.Message);
        }
        catch (WorkerStartException e)
        {
            return Fail(e.Message.StartsWith("error: ", StringComparison.Ordinal) ? e.Message["error: ".Length..] : e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"{e.Message} (is the disk full, or a file closed to you?)");
        }
    }

    private static RootCommand Root(Installation installation)
    {
        var root = new RootCommand("Reads published performance forms of government budgets into structured records.") { installation.PipelinesOption, installation.Ocr.Option };
        foreach (var option in installation.Workers.All) root.Options.Add(option);
        foreach (var command in Commands(installation)) root.Subcommands.Add(command);
        return root;
    }

    private static Command[] Commands(Installation installation) =>
    [
        ExtractCommand.Create(installation),
        TablesCommand.Create(installation),
        CheckTablesCommand.Create(installation),
        FindingsCommand.Create(installation),
        ExplainCommand.Create(installation),
        PictureCommand.Create(installation),
        RunCommand.Create(installation),
        SearchCommand.Create(installation),
        QueryCommand.Create(installation),
        DictionaryCommand.Create(installation),
        ReleaseCommand.Create(installation),
        DbCommand.Create(installation),
        DiffCommand.Create(installation),
        IndicatorsCommand.Create(installation),
        UnitsCommand.Create(installation),
        ConventionsCommand.Create(installation),
        ReviewCommand.Create(installation),
        CorrectCommand.Create(installation),
        CorrectionsCommand.Create(installation),
        ScoreCommand.Create(),
        AccuracyCommand.Create(installation),
        DoctorCommand.Create(),
        WorkerCommand.Create(installation),
    ];

    private static int Invoke(ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = Console.Out, Error = Console.Error });
        foreach (var error in parsed.Errors) Console.Error.WriteLine($"error: {error.Message}");
        Console.Error.WriteLine("see: extractor --help");
        return ExitCode.Failure;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return ExitCode.Failure;
    }
}
