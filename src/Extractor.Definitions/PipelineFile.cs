namespace Extractor.Definitions;

/// <summary>One pipeline: what `extractor run` reads and where it stores. Paths as written, relative to the folder of the call.</summary>
/// <param name="Inputs">Files and folders.</param>
/// <param name="Database">Database file.</param>
public sealed record PipelineFile(IReadOnlyList<string> Inputs, string Database)
{
    /// <summary>The key that tells a pipeline from the other files of the folder of definitions.</summary>
    internal const string Mark = "inputs";

    /// <summary>Reads a pipeline. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    /// <param name="path">The YAML file.</param>
    public static PipelineFile Load(string path)
    {
        var (y, root) = YamlReader.Open(path, Path.GetFileName(path));
        y.Allow(root, Mark, "database");
        var inputs = y.Words(y.Need(root, Mark));
        if (inputs.Count == 0 || inputs.Any(string.IsNullOrWhiteSpace)) throw y.Error(y.Need(root, Mark), "'inputs' must name at least one file or folder");
        var database = y.Text(y.Need(root, "database"));
        return database.Trim().Length > 0 ? new(inputs, database) : throw y.Error(y.Need(root, "database"), "'database' must name a file");
    }

    /// <summary>Names of the pipelines of a folder of definitions, ordered.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml").Where(Is).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>True if a YAML file is a pipeline and no definition of forms or values.</summary>
    internal static bool Is(string path) => YamlReader.Open(path, Path.GetFileName(path)) is var (y, root) && y.Find(root, Mark) is not null;
}
