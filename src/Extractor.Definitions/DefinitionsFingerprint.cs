using System.Security.Cryptography;
using System.Text;

namespace Extractor.Definitions;

/// <summary>Tells whether two folders of definitions would read documents alike.</summary>
public static class DefinitionsFingerprint
{
    /// <summary>Lower-case hex SHA-256 over names and contents of all files of the folder but its pipelines, which say what is read, not how, and what is there for people: the schema and the cookbook of queries.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in Files(folder))
        {
            var content = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files that the fingerprint is made of, with their hashes, by name.</summary>
    public static IReadOnlyList<(string File, string Sha256)> FilesOf(string folder) => [.. Files(folder).Select(f => (f.Name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.Path)))))];

    private static IEnumerable<(string Name, string Path)> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), path))
        .Where(f => !f.Name.StartsWith("cookbook/", StringComparison.Ordinal) && !f.Name.StartsWith("schema/", StringComparison.Ordinal))
        .Where(f => f.Name.Contains('/') || !f.Name.EndsWith(".yaml", StringComparison.Ordinal) || !PipelineFile.Is(f.path))
        .OrderBy(f => f.Name, StringComparer.Ordinal);
}
