namespace Extractor.Reading.Programs;

/// <summary>
/// A folder for the files of one call of another program; gone when it is disposed. Folders that a process left behind when it was killed are taken away by
/// the next one: each folder in use holds a locked file, and a lock ends with its process.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "extractor-scratch-";
    private const string LockName = ".lock";

    private readonly FileStream _lock;

    /// <summary>Makes a folder.</summary>
    public ScratchFolder()
    {
        RemoveLeftOver();
        Path = Directory.CreateTempSubdirectory(Prefix).FullName;
        _lock = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock.Dispose();
        Remove(Path);
    }

    private static void RemoveLeftOver()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            if (IsLeftOver(System.IO.Path.Combine(folder, LockName))) Remove(folder);
    }

    // A folder without a lock may have been made a moment ago.
    private static bool IsLeftOver(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process does the same, or it is not ours to take away.
        }
    }
}
