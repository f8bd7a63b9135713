using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Docx;

/// <summary>The parts of a Word file as XML.</summary>
internal sealed class WordPackage : IDisposable
{
    // Its elements take some twenty times as much memory.
    private const long LargestPart = 32L << 20;

    private readonly ZipArchive _zip;

    /// <summary>Opens a file. Throws <see cref="UnreadableDocumentException"/> if it is damaged, or unpacks to too much.</summary>
    public WordPackage(SourceDocument document)
    {
        try
        {
            _zip = new(ContainerSniffer.AsStream(document.Bytes), ZipArchiveMode.Read);
            PackageLimits.Check(_zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw Damaged(e.Message);
        }
    }

    /// <summary>Name of the main part.</summary>
    public string MainPart()
    {
        var relation = Part("_rels/.rels")?.Elements().FirstOrDefault(r => r.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        return relation?.Attribute("Target")?.Value.TrimStart('/') ?? "word/document.xml";
    }

    /// <summary>The root of a part; null if the file has none of this name.</summary>
    public XElement? Part(string name)
    {
        var entry = _zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is null) return null;
        if (entry.Length > LargestPart) throw new UnreadableDocumentException($"{name} unpacks to {entry.Length} bytes, too many for one Word file; divide it");
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw Damaged($"{name}: {e.Message}");
        }
    }

    /// <summary>The parts that a part refers to: their type (the last word of it) and name, in the order of the file.</summary>
    public IReadOnlyList<(string Id, string Type, string Name)> Relations(string part)
    {
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : "";
        var relations = Part($"{folder}_rels/{part[folder.Length..]}.rels");
        return [.. (relations?.Elements() ?? []).Where(r => r.Attribute("TargetMode")?.Value != "External")
            .Select(r => (r.Attribute("Id")?.Value ?? "", (r.Attribute("Type")?.Value ?? "").Split('/')[^1], Name(folder, r.Attribute("Target")?.Value ?? "")))];
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static string Name(string folder, string target) => target.StartsWith('/') ? target[1..] : folder + target;

    private static UnreadableDocumentException Damaged(string why) => new($"the Word file is damaged or cut short ({why}); get it again, or open and save it in an Office program");
}
