using System.CommandLine;
using System.Reflection;
using Extractor.Definitions;
using Extractor.Extraction.Isolation;
using Extractor.Ocr;

namespace Extractor.Cli;

/// <summary>What stands beside the program: its version and its definitions, which a global option may replace.</summary>
internal sealed class Installation
{
    /// <summary>--pipelines DIR: another folder of definitions.</summary>
    public Option<string?> PipelinesOption { get; } = new("--pipelines")
    {
        Description = "Folder of definitions (default: pipelines beside the program)",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>--workers, --time-limit, --memory-limit: how documents are read in workers.</summary>
    public WorkerOptions Workers { get; } = new();

    /// <summary>--ocr: how scanned pages are read.</summary>
    public OcrOption Ocr { get; } = new();

    /// <summary>Version of the program, such as 0.1.0.</summary>
    public static string Version =>
        typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The folder of definitions that a call uses. Throws <see cref="UserException"/> if there is none.</summary>
    public string PipelinesFolder(ParseResult parsed)
    {
        var folder = parsed.GetValue(PipelinesOption) ?? Path.Combine(AppContext.BaseDirectory, "pipelines");
        return Directory.Exists(folder) ? folder : throw new UserException($"{folder}: there is no such folder of definitions; name one with --pipelines DIR");
    }

    /// <summary>The definitions that a call uses. Throws <see cref="DefinitionException"/> at the first mistake in them.</summary>
    public PipelineDefinitions Definitions(ParseResult parsed) => PipelineDefinitions.Load(PipelinesFolder(parsed));

    /// <summary>What extracts documents in a call; the caller disposes it. The definitions are loaded when they are needed, unless they are given.</summary>
    public IsolatedExtractor Extractor(ParseResult parsed, PipelineDefinitions? definitions = null)
    {
        var folder = PipelinesFolder(parsed);
        return new(() => definitions ?? PipelineDefinitions.Load(folder), Program(folder, Ocr.Of(parsed)), Workers.Limits(parsed), Workers.Count(parsed), TimeProvider.System, Workers.PageRead(parsed));
    }

    // The program itself; if it runs under the host of the framework, its library.
    private static WorkerProgram Program(string pipelines, OcrSettings ocr)
    {
        var (path, library) = (Environment.ProcessPath!, typeof(Installation).Assembly.Location);
        string[] arguments = ["worker", "--pipelines", pipelines, .. OcrOption.Arguments(ocr)];
        return Path.GetFileNameWithoutExtension(path) == "dotnet" ? new(path, [library, .. arguments]) : new(path, arguments);
    }
}
