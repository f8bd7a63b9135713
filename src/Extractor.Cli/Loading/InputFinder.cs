namespace Extractor.Cli.Loading;

/// <summary>A file that may be a document.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Named">True if the caller named it, false if it was found in a folder.</param>
internal sealed record InputFile(string Path, bool Named)
{
    /// <summary>The name of its document: its path below the folder that the caller named, steps divided by slashes, since every unit has its 附件1.pdf; of a named file its name alone.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path);

    // Pictures are not among them: any may be something else than a page.
    private static readonly string[] Documents = [".txt", ".csv", ".pdf", ".ofd", ".htm", ".html", ".mht", ".mhtml", ".doc", ".docx", ".wps", ".rtf", ".odt", ".fodt", ".ods", ".fods", ".xls", ".xlsx", ".et", ".zip", ".rar", ".7z"];

    /// <summary>True if the file claims to be a document: a failure to read it is then a failure of the run. Of other files in a folder nobody claims that.</summary>
    public bool ClaimsToBeDocument => Named || Documents.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A file or folder that was not loaded, and why.</summary>
internal sealed record NotLoaded(string Path, string Reason);

/// <summary>Finds the files that the inputs name: files as given, folders with all below them in ordinal order.</summary>
internal sealed class InputFinder
{
    // Text that a reader of flat text would take for a document.
    private static readonly string[] NoDocuments = [".json", ".yaml", ".yml"];

    private readonly List<InputFile> _files = [];
    private readonly List<NotLoaded> _skipped = [];
    private readonly List<NotLoaded> _failures = [];

    private InputFinder()
    {
    }

    /// <summary>The files in the order of loading, those that are no documents, and inputs that cannot be opened.</summary>
    public static (IReadOnlyList<InputFile> Files, IReadOnlyList<NotLoaded> Skipped, IReadOnlyList<NotLoaded> Failures) Find(IEnumerable<string> inputs)
    {
        var finder = new InputFinder();
        foreach (var input in inputs)
            if (Directory.Exists(input)) finder.AddFolder(input, "");
            else if (File.Exists(input)) finder.AddFile(input, named: true);
            else finder._failures.Add(new(input, "there is no such file or folder; check the name"));
        return (finder._files, finder._skipped, finder._failures);
    }

    private void AddFolder(string folder, string above)
    {
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
            {
                if (Path.GetFileName(entry).StartsWith('.')) continue;
                if (!Directory.Exists(entry)) AddFile(entry, named: false, above);
                // A linked folder may lead back to where it stands.
                else if (new DirectoryInfo(entry).LinkTarget is null) AddFolder(entry, $"{above}{Path.GetFileName(entry)}/");
                else _skipped.Add(new(entry, "a link to a folder"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new(folder, $"the folder cannot be read: {e.Message}"));
        }
    }

    private void AddFile(string path, bool named, string above = "")
    {
        // Truth files are passed over even when named: a pattern such as corpus/* names them too.
        if (path.EndsWith(".truth.json", StringComparison.OrdinalIgnoreCase)) _skipped.Add(new(path, "true records of a document"));
        else if (!named && NoDocuments.Contains(Path.GetExtension(path).ToLowerInvariant())) _skipped.Add(new(path, "not a document"));
        // Opening a named pipe would wait for ever; it has no length, as an empty file.
        else if (!named && new FileInfo(path) is { Exists: true, LinkTarget: null, Length: 0 })
            (new InputFile(path, named).ClaimsToBeDocument ? _failures : _skipped).Add(new(path, "the file is empty (0 bytes); get it again"));
        else _files.Add(new(path, named) { Name = above + Path.GetFileName(path) });
    }
}
