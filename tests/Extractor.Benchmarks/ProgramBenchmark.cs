using System.Diagnostics;
using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>What one call of the program took, the processes that it started included.</summary>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="CpuSeconds">Processor time of all of them: other work on the machine does not count.</param>
/// <param name="PeakMegabytes">Largest memory in RAM of all its processes together.</param>
/// <param name="PeakOfOne">Largest memory in RAM of one of its processes.</param>
/// <param name="OutputBytes">Bytes that it wrote to stdout.</param>
public sealed record ProgramMeasurement(double Seconds, double CpuSeconds, double PeakMegabytes, double PeakOfOne, long OutputBytes);

/// <summary>Measures the real program from its start to its end, by the clock, with the memory of all its processes (Linux only).</summary>
/// <param name="program">Path of the program.</param>
public sealed class ProgramBenchmark(string program)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the program. Throws <see cref="InvalidOperationException"/> if it fails (a doubtful record is no failure).</summary>
    public ProgramMeasurement Run(params string[] arguments)
    {
        var (clock, start) = (Stopwatch.StartNew(), CpuSecondsOfChildren());
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = Task.Run(() => Drain(process.StandardOutput.BaseStream));
        var errors = process.StandardError.ReadToEndAsync();
        var (together, one) = (0.0, 0.0);
        while (!process.WaitForExit(Pause))
        {
            var sizes = Tree(process.Id).Select(Megabytes).ToList();
            (together, one) = (Math.Max(together, sizes.Sum()), Math.Max(one, sizes.Max()));
        }
        var bytes = output.GetAwaiter().GetResult();
        if (process.ExitCode > 1) throw new InvalidOperationException($"{program} {string.Join(' ', arguments.Take(5))}: {errors.GetAwaiter().GetResult()}");
        return new(clock.Elapsed.TotalSeconds, CpuSecondsOfChildren() - start, together, one, bytes);
    }

    /// <summary>Processor time of the children that have ended, and of theirs: the 16th and 17th field of the status line.</summary>
    private static double CpuSecondsOfChildren()
    {
        const double TicksPerSecond = 100;
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static long Drain(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        for (int count; (count = stream.Read(buffer)) > 0;) bytes += count;
        return bytes;
    }

    /// <summary>A process and all that it started, as far as they still run.</summary>
    private static List<int> Tree(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => char.IsAsciiDigit(n![0]))
            .Select(n => (Id: int.Parse(n!, CultureInfo.InvariantCulture), Parent: Field($"/proc/{n}/status", "PPid:"))).ToList();
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++) tree.AddRange(parents.Where(p => p.Parent == tree[i]).Select(p => p.Id));
        return tree;
    }

    private static double Megabytes(int process) => Field($"/proc/{process}/status", "VmRSS:") / 1024.0;

    /// <summary>A number of a status file; 0 if the process is gone.</summary>
    private static int Field(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
