using System.IO.Compression;
using System.Text;

namespace Extractor.Coats.Writers;

/// <summary>Packs parts into a zip file.</summary>
public static class ZipWriter
{
    /// <summary>The file; its parts in the order given.</summary>
    public static byte[] Write(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }

    /// <summary>A text as the content of an XML element.</summary>
    public static string Xml(string text) => System.Security.SecurityElement.Escape(text);
}
