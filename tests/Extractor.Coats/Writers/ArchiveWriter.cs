using Extractor.Testing.Archives;

namespace Extractor.Coats.Writers;

/// <summary>Packs one file into an archive.</summary>
internal static class ArchiveWriter
{
    public static byte[] Zip(string name, byte[] content) => ArchiveMaker.Zip((name, content));

    public static byte[] Rar(string name, byte[] content) => StoredRar.Write((name, content));

    /// <summary>What bsdtar writes: the arguments name the kind.</summary>
    public static byte[] Tar(string name, byte[] content, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-coats-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            return ArchiveMaker.Of(folder, arguments);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
