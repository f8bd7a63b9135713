using System.CommandLine;
using System.Reflection;
using Extractor.Definitions;

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
}
