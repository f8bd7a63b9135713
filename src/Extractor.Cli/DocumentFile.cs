using Extractor.Model;

namespace Extractor.Cli;

/// <summary>Reads documents from disk; what cannot be read becomes a message that says what, where and what to do.</summary>
internal static class DocumentFile
{
    /// <summary>Largest document that is read, in bytes; a larger one, or a device without end, is refused before it fills the memory. Readers may have limits of their own below this.</summary>
    public const long LargestDocument = 512L << 20;

    /// <summary>Reads one file. Throws <see cref="UserException"/> if it is missing, a folder, closed to us, too large or breaks off.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="name">The name of the document; null for the name of the file.</param>
    public static SourceDocument Read(string path, string? name = null)
    {
        if (Directory.Exists(path)) throw new UserException($"{path}: is a folder; name the files in it, or load it with: extractor run --input {path}");
        try
        {
            using var file = File.OpenRead(path);
            return SourceDocument.Of(name ?? Path.GetFileName(path), ReadAll(file, path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserException($"{path}: there is no such file; check the name");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UserException($"{path}: no permission to read it; change its permissions or ask its owner");
        }
        catch (IOException e)
        {
            throw new UserException($"{path}: cannot be read: {e.Message}");
        }
    }

    private static byte[] ReadAll(FileStream file, string path)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        for (int count; (count = file.Read(block)) > 0;) // counted while reading: a pipe or a device does not tell its length
        {
            bytes.Write(block, 0, count);
            if (bytes.Length > LargestDocument)
                throw new UserException($"{path}: is larger than {LargestDocument >> 20} MB; divide it into its documents");
        }
        return bytes.ToArray();
    }
}
