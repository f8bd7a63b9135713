using System.Text;

namespace Extractor.Reading.Archive;

/// <summary>Lists what a web page saved in one file (.mht), or a mail, holds: its pages and the files that are attached. Pictures, styles and scripts belong to a page and are no files of their own.</summary>
internal static class MimeEntries
{
    // Every byte becomes a character while the parts are looked for.
    private const int LargestBytes = 64 << 20;

    /// <summary>The entries in the order of the file. Throws <see cref="ArchiveException"/> if it is too large, <see cref="InvalidDataException"/> behind the last one if it is cut off.</summary>
    public static IEnumerable<ArchiveEntry> Of(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestBytes) throw new ArchiveException($"it is larger than {LargestBytes >> 20} MB; save it as a web page or PDF and give that");
        var parts = new MimeParts(Encoding.Latin1.GetString(bytes.Span));
        var pages = parts.All.Any(p => p.MediaType == "text/html");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.All.Where(p => p.IsAttached || p.MediaType == "text/html" || (!pages && p.MediaType == "text/plain")))
            yield return new(Unique(NameOf(part), names), EntryKind.File, part.Body.Length, () => new MemoryStream(part.Content()));
        if (parts.IsCutOff) throw new InvalidDataException("the last part has no end");
    }

    private static string NameOf(MimePart part) => part.FileName ?? (part.MediaType == "text/plain" ? "text.txt" : "page.html");

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var n = 2; !names.Add(unique); n++) unique = $"{Path.GetFileNameWithoutExtension(name)} ({n}){Path.GetExtension(name)}";
        return unique;
    }
}
