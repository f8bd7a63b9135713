using System.Diagnostics;
using System.IO.Compression;

namespace Extractor.Testing.Archives;

/// <summary>Writes archives of files: zip with .NET, others with bsdtar.</summary>
public static class ArchiveMaker
{
    /// <summary>A zip file.</summary>
    public static byte[] Zip(params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>An archive of the kind that the arguments of bsdtar name, such as --format 7zip, of what a folder holds.</summary>
    public static byte[] Of(string folder, params IReadOnlyList<string> arguments)
    {
        var file = folder + ".archive";
        var start = new ProcessStartInfo("bsdtar", ["-c", "-f", file, .. arguments, "-C", folder, "."]);
        start.Environment["LC_ALL"] = "C.UTF-8";
        using (var process = Process.Start(start)!)
        {
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"bsdtar ended with {process.ExitCode}");
        }
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }
}
