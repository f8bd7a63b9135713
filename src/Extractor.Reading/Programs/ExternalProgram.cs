using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extractor.Reading.Programs;

/// <summary>A program of the system that is run on an untrusted file: with a time limit, without a terminal, and ended with all that it started.</summary>
internal sealed class ExternalProgram : IDisposable
{
    private const int MostErrorText = 4_000;

    private readonly Process _process;
    private readonly Timer _timer;
    private readonly Task<string> _errors;
    private volatile bool _isOverTime;

    private ExternalProgram(ProcessStartInfo start, TimeSpan limit, ReadOnlyMemory<byte> input)
    {
        _process = Process.Start(start)!;
        _ = Feed(_process.StandardInput.BaseStream, input);
        _timer = new(_ => End(), null, limit, Timeout.InfiniteTimeSpan);
        _errors = Drain(_process.StandardError);
    }

    /// <summary>What it writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>True if it was ended because it took longer than it may.</summary>
    public bool IsOverTime => _isOverTime;

    /// <summary>The path of a program; null if it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Starts a program.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">The time it may take.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="memory">Bytes of memory that it may take; null for any. Where the system has no prlimit it is not held to it.</param>
    public static ExternalProgram Start(string path, IEnumerable<string> arguments, TimeSpan limit, ReadOnlyMemory<byte> input = default, long? memory = null)
    {
        var command = new List<string> { path };
        if (memory is { } most && Find("prlimit") is { } limiter) command.InsertRange(0, [limiter, "--data=" + most.ToString(CultureInfo.InvariantCulture)]);
        // Should this process be killed, nobody else would end what it started.
        if (Find("timeout") is { } keeper) command.InsertRange(0, [keeper, "-s", "KILL", ((int)limit.TotalSeconds + 5).ToString(CultureInfo.InvariantCulture)]);
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        return new(start, limit, input);
    }

    /// <summary>Waits for its end and returns its exit code and what it complained of.</summary>
    public (int Code, string Errors) Finish()
    {
        Output.CopyTo(Stream.Null);
        _process.WaitForExit();
        return (_process.ExitCode, _errors.GetAwaiter().GetResult().Trim());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void End()
    {
        _isOverTime = true;
        Kill();
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    // A program that has seen enough, or was ended, reads no further.
    private static async Task Feed(Stream stream, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using (stream) await stream.WriteAsync(input);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // What it made of what it read says the rest.
        }
    }

    // A pipe that nobody empties would stop it.
    private static async Task<string> Drain(StreamReader errors)
    {
        var (text, block) = (new StringBuilder(), new char[1024]);
        for (int count; (count = await errors.ReadAsync(block)) > 0;)
            if (text.Length < MostErrorText) text.Append(block, 0, count);
        return text.ToString();
    }
}
