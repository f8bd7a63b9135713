using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extractor.EndToEnd.Isolation;

/// <summary>The program while it runs, in a process group of its own, with the workers that it has started.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    /// <summary>Starts the program.</summary>
    public RunningProgram(params string[] arguments)
    {
        // A shell that runs the tests in its background lets them ignore Ctrl-C, and the program would inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "setsid", ExtractorProgram.Path, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = new UTF8Encoding(false),
        };
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Ids of its workers that run now.</summary>
    public IReadOnlyList<int> Workers()
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{_process.Id}/task").SelectMany(t => File.ReadAllText(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Number)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Waits until it has so many workers, and until they are the program (not a copy of their parent on the way to it) and at work.</summary>
    public IReadOnlyList<int> AwaitWorkers(int count)
    {
        Await(() => Workers().Count(IsAtWork) >= count);
        return Workers();
    }

    /// <summary>Sends a signal to a process, or to a group if the id is negative.</summary>
    public static void Signal(string signal, int id) => Process.Start("/bin/kill", ["-" + signal, "--", id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Sends a signal to the program and all its workers, as a terminal does.</summary>
    public void SignalAll(string signal) => Signal(signal, -_process.Id);

    /// <summary>Sends a signal to the program alone.</summary>
    public void Signal(string signal) => Signal(signal, _process.Id);

    /// <summary>Waits until it ends.</summary>
    public Call End()
    {
        Assert.True(_process.WaitForExit(Patience), "the program does not end");
        return new(_process.ExitCode, _output.GetAwaiter().GetResult(), _errors.GetAwaiter().GetResult());
    }

    /// <summary>Waits until processes are gone.</summary>
    public static void AwaitGone(IEnumerable<int> ids) => Await(() => !ids.Any(i => IsAlive(i)));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Await(Func<bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(watch.Elapsed < Patience, "what the test waits for does not happen");
            Thread.Sleep(20);
        }
    }

    private static bool IsAlive(int id) => State(id) is not (null or 'Z');

    // Past its start-up: it has used more processor time than that takes (fields 14 and 15, hundredths of seconds).
    private static bool IsAtWork(int id) => Fields(id) is { Length: > 14 } f && Number(f[11]) + Number(f[12]) > 40;

    private static char? State(int id) => Fields(id) is [var state, ..] ? state[0] : null;

    // Fields of /proc/ID/stat from the third on: the second, the name, may hold blanks.
    private static string[]? Fields(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
