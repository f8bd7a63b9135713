using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Ofd;

/// <summary>The parts of an OFD file: a zip file whose parts name each other by paths. Not for two threads at once.</summary>
internal sealed class OfdPackage : IDisposable
{
    /// <summary>Largest part that is unpacked, in bytes; a page of print has some hundred thousand.</summary>
    private const long LargestPart = 64 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestPart, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private OfdPackage(ZipArchive zip)
    {
        _zip = zip;
        foreach (var entry in zip.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Opens a file. Throws <see cref="UnreadableDocumentException"/> if it is cut off or damaged.</summary>
    public static OfdPackage Open(SourceDocument document)
    {
        try
        {
            return new(new(ContainerSniffer.AsStream(document.Bytes), ZipArchiveMode.Read));
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException("the OFD file is cut off or damaged; get the file again");
        }
    }

    /// <summary>A part as XML. Throws <see cref="UnreadableDocumentException"/> if it is missing or damaged.</summary>
    public XElement Xml(string path)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Bytes(path)), Settings);
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException($"the part {path} of the OFD file is damaged: {e.Message}");
        }
    }

    /// <summary>The bytes of a part. Throws <see cref="UnreadableDocumentException"/> if it is missing, damaged or too large.</summary>
    public byte[] Bytes(string path)
    {
        if (!_parts.TryGetValue(path, out var entry)) throw new UnreadableDocumentException($"the part {path} of the OFD file is missing; get the file again");
        try
        {
            using var unpacked = entry.Open();
            using var bytes = new MemoryStream();
            var block = new byte[1 << 16];
            for (int count; (count = unpacked.Read(block)) > 0;) // what the file says of its lengths is not believed
            {
                bytes.Write(block, 0, count);
                if (bytes.Length > LargestPart) throw new UnreadableDocumentException($"the part {path} of the OFD file is larger than {LargestPart >> 20} MB: no page is");
            }
            return bytes.ToArray();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException($"the part {path} of the OFD file is damaged or locked with a password; get the file again");
        }
    }

    /// <summary>The path that a part means when it names another one: from the root of the package if it begins with a slash, else from the folder of the part.</summary>
    public static string Resolve(string part, string location)
    {
        location = location.Trim().Replace('\\', '/');
        var steps = new List<string>(location.StartsWith('/') ? [] : part.Split('/')[..^1]);
        foreach (var step in location.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        steps.RemoveAll(s => s is "." or "");
        return string.Join('/', steps);
    }

    /// <summary>True if there is such a part.</summary>
    public bool Has(string path) => _parts.ContainsKey(path);

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static bool IsDamage(Exception e) => e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException;
}
