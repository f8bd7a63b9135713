using System.Security.Cryptography;

namespace Extractor.Release;

/// <summary>The list of checksums, as sha256sum -c reads it.</summary>
internal static class Checksums
{
    /// <summary>Name of the list.</summary>
    public const string File = "SHA256SUMS";

    /// <summary>Writes the list of all files that stand in the folder, ordered by name.</summary>
    public static void Write(StagedFolder folder) => folder.Write(File, string.Concat(folder.Files().Select(f => $"{Of(folder.PathOf(f))}  {f}\n")));

    /// <summary>SHA-256 of a file in lower-case hex.</summary>
    public static string Of(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
