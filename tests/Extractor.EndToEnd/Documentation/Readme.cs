using System.Text.RegularExpressions;
using Extractor.Testing;

namespace Extractor.EndToEnd.Documentation;

/// <summary>A command line that the README shows, with the output that it promises.</summary>
/// <param name="Line">The line after "$ ".</param>
/// <param name="Promised">The lines below it; "…" stands for any lines, or for anything within a line.</param>
internal sealed record Example(string Line, IReadOnlyList<string> Promised)
{
    /// <summary>True if the output keeps the promise.</summary>
    public bool IsKeptBy(string output)
    {
        var pattern = string.Concat(Promised.Select(l => l == "…" ? "(?:.*\n)*?" : string.Join(".*", l.Split('…').Select(Regex.Escape)) + "\n"));
        return Regex.IsMatch(output, $@"\A{pattern}\z", RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}

/// <summary>The README as tests see it.</summary>
internal static class Readme
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>All command lines in its console blocks, in order.</summary>
    public static IReadOnlyList<Example> Examples()
    {
        var examples = new List<Example>();
        foreach (Match block in Regex.Matches(Text, @"```console\n(.*?)```", RegexOptions.Singleline))
            foreach (var call in block.Groups[1].Value.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
                if (call.TrimEnd('\n').Split('\n') is [var line, .. var promised]) examples.Add(new(line, promised));
        return examples;
    }
}
