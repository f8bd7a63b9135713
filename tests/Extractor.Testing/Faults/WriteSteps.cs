namespace Extractor.Testing.Faults;

/// <summary>The steps in which this process writes databases: writes, waits for the disk, cuts and removals of a database file, its journal and its log.</summary>
public static class WriteSteps
{
    /// <summary>Does something, and something else before each of its steps, which must not use a database itself. For one thread.</summary>
    public static void During(Action write, Action before)
    {
        StartupHook.Watch(before);
        try
        {
            write();
        }
        finally
        {
            StartupHook.Watch(null);
        }
    }
}
