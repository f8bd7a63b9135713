namespace Extractor.Release;

/// <summary>A folder that is filled under another name beside its place and moved there when it is complete: what stands under its name is whole. Disposed before, it is removed.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _target;
    private bool _complete;

    /// <summary>Makes the folder. Throws <see cref="ReleaseException"/> if its place is taken or cannot be written.</summary>
    public StagedFolder(string target)
    {
        _target = System.IO.Path.GetFullPath(target).TrimEnd(System.IO.Path.DirectorySeparatorChar);
        if (Directory.Exists(_target) || File.Exists(_target)) throw new ReleaseException($"{target} exists already: a release is never changed; name another folder, or move this one away");
        Path = _target + ".partial";
        try
        {
            // What a killed call left is of no use to anyone.
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
            Directory.CreateDirectory(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReleaseException($"the folder {target} cannot be made: {e.Message}", e);
        }
    }

    /// <summary>Where files are written until the folder is complete.</summary>
    public string Path { get; }

    /// <summary>Opens a new file; folders of its name are made.</summary>
    /// <param name="file">Its name in the folder, steps divided by "/".</param>
    public FileStream Create(string file)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return new(path, FileMode.CreateNew);
    }

    /// <summary>Writes a text file in UTF-8.</summary>
    public void Write(string file, string text)
    {
        using var stream = Create(file);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Where a file of the folder stands now.</summary>
    public string PathOf(string file) => System.IO.Path.Combine([Path, .. file.Split('/')]);

    /// <summary>The names of all files, steps divided by "/", in ordinal order.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace(System.IO.Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    /// <summary>Moves the folder to its place. Throws <see cref="ReleaseException"/> if that was taken meanwhile.</summary>
    public void Complete()
    {
        try
        {
            Directory.Move(Path, _target);
            _complete = true;
        }
        catch (IOException e)
        {
            throw new ReleaseException($"{_target} cannot be put in its place: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_complete && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
