using System.Diagnostics;
using System.Text;

namespace Extractor.EndToEnd;

/// <summary>What one call of the program gave back.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it wrote to stderr.</param>
internal sealed record Call(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of stdout.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The real executable, as a shell would call it.</summary>
internal static class ExtractorProgram
{
    /// <summary>Longest time that any call of the tests may take; a program that hangs fails the test.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Path of the executable that was built beside the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "extractor");

    /// <summary>Calls the program in the current folder.</summary>
    public static Call Run(params string[] arguments) => RunIn(Environment.CurrentDirectory, arguments);

    /// <summary>Calls the program in a folder.</summary>
    public static Call RunIn(string folder, params string[] arguments) => Start(folder, Path, arguments);

    /// <summary>Runs a line of shell in a folder; $EXTRACTOR is the program.</summary>
    public static Call Shell(string folder, string line) => Start(folder, "/bin/bash", ["-c", line]);

    private static Call Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = new UTF8Encoding(false), StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["EXTRACTOR"] = Path;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Patience.TotalSeconds} s");
        }
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
