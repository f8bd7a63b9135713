using System.Diagnostics;

namespace Extractor.Testing.Faults;

/// <summary>The real program on its way to kill -9.</summary>
/// <param name="program">Path of the executable.</param>
/// <param name="arguments">What it is called with.</param>
public sealed class DoomedProgram(string program, params string[] arguments)
{
    /// <summary>What a program that kill -9 ended hands to its caller.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code, and the numbers of steps in which it wrote the database, by kind: any, write, sync.</returns>
    public (int Code, IReadOnlyDictionary<string, int> Steps) Run()
    {
        var counts = Path.GetTempFileName();
        try
        {
            var code = Run("EXTRACTOR_TEST_STEPS", counts, null);
            return (code, File.ReadAllLines(counts).Select(l => l.Split(' ')).ToDictionary(l => l[0], l => int.Parse(l[1], System.Globalization.CultureInfo.InvariantCulture)));
        }
        finally
        {
            File.Delete(counts);
        }
    }

    /// <summary>Runs it until it comes to a step of writing the database, and kills it before that step; returns its exit code.</summary>
    /// <param name="kind">any, write or sync (a wait for the disk).</param>
    /// <param name="step">Number of the step, from 1.</param>
    public int KillBefore(string kind, int step) => Run("EXTRACTOR_TEST_KILL", $"{kind} {step}", null);

    /// <summary>Runs it for a time and kills it; returns its exit code.</summary>
    public int KillAfter(TimeSpan time) => Run("EXTRACTOR_TEST_NOTHING", "", time);

    private int Run(string variable, string value, TimeSpan? until)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(DoomedProgram).Assembly.Location;
        start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (until is { } time && !process.WaitForExit(time)) process.Kill();
        if (!process.WaitForExit(Patience)) throw new TimeoutException($"{program} took longer than {Patience.TotalSeconds} s");
        return process.ExitCode;
    }
}
