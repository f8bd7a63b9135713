using System.Diagnostics;

namespace Extractor.Benchmarks;

/// <summary>On how many cores this process, and what it starts, may run.</summary>
internal static class Cpus
{
    /// <summary>Does something on one core only, whatever the machine has.</summary>
    public static void OnOne(Action action) => OnOne(() =>
    {
        action();
        return true;
    });

    /// <summary>Makes something on one core only.</summary>
    public static T OnOne<T>(Func<T> action)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return action();
        using var process = Process.GetCurrentProcess();
        var all = process.ProcessorAffinity;
        process.ProcessorAffinity = 1;
        try
        {
            return action();
        }
        finally
        {
            process.ProcessorAffinity = all;
        }
    }
}
