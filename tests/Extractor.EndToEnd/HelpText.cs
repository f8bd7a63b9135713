namespace Extractor.EndToEnd;

/// <summary>What the program says of itself.</summary>
internal static class HelpText
{
    /// <summary>The commands that --help lists.</summary>
    public static IReadOnlyList<string> Commands() =>
        [.. ExtractorProgram.Run("--help").Lines.SkipWhile(l => l != "Commands:").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Where(l => l[2] != ' ').Select(l => l.Trim().Split(' ')[0])];

    /// <summary>The long options that the help of a command lists.</summary>
    public static IReadOnlyList<string> Options(string command) =>
        [.. ExtractorProgram.Run(command, "--help").Output.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.StartsWith("--", StringComparison.Ordinal) && w is not "--help").Distinct(StringComparer.Ordinal)];
}
