using System.Globalization;

namespace Extractor.Fuzz;

/// <summary>Looks again and again how much memory the child processes of this one have taken at most.</summary>
internal sealed class WorkerMemory : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly Timer _timer;

    /// <summary>Starts to look.</summary>
    public WorkerMemory() => _timer = new(_ => Look(), null, Step, Step);

    /// <summary>The most that one of them has taken so far, in bytes.</summary>
    public long Peak { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        try
        {
            foreach (var thread in Directory.GetDirectories("/proc/self/task"))
                foreach (var child in File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    foreach (var line in File.ReadLines($"/proc/{child}/status"))
                        if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                            Peak = Math.Max(Peak, long.Parse(line["VmHWM:".Length..^" kB".Length], CultureInfo.InvariantCulture) << 10);
        }
        catch (IOException)
        {
            // One ended while it was looked at.
        }
    }
}
