using System.Xml.Linq;

namespace Extractor.Reading.Ofd;

/// <summary>What the objects of pages refer to by id: fonts, styles of drawing, pictures, groups of objects drawn many times. Missing parts leave their ids unknown.</summary>
internal sealed class OfdResources(OfdPackage package)
{
    /// <summary>Styles that refer to another one may do so only so often.</summary>
    private const int LongestChain = 8;

    private readonly Dictionary<string, XElement> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Adds the entries of a part; ids that are known already stay as they are.</summary>
    public void Add(string path)
    {
        if (!package.Has(path)) return;
        var root = package.Xml(path);
        var folder = OfdPackage.Resolve(path, (root.Given("BaseLoc") ?? "") + "/") + "/";
        foreach (var entry in root.Elements().SelectMany(list => list.Elements()))
        {
            if (entry.Given("ID") is not { } id || !_entries.TryAdd(id, entry)) continue;
            if (entry.Child("MediaFile") is { } file) _files.TryAdd(id, OfdPackage.Resolve(folder, file.Value));
        }
    }

    /// <summary>A copy to which a page can add its own.</summary>
    public OfdResources Copy()
    {
        var copy = new OfdResources(package);
        foreach (var (id, entry) in _entries) copy._entries.Add(id, entry);
        foreach (var (id, file) in _files) copy._files.Add(id, file);
        return copy;
    }

    /// <summary>Name of a font; empty if it is not known.</summary>
    public string FontName(string? id) => Entry(id, "Font")?.Given("FontName") ?? "";

    /// <summary>The objects of a group; null if it is not known.</summary>
    public XElement? Group(string? id) => Entry(id, "CompositeGraphicUnit")?.Child("Content");

    /// <summary>Path of a picture; null if it is not known.</summary>
    public string? Picture(string? id) => id is not null && _files.TryGetValue(id, out var file) && package.Has(file) ? file : null;

    /// <summary>A style of drawing and those that it is derived from, nearest first.</summary>
    public IEnumerable<XElement> Styles(string? id)
    {
        for (var n = 0; n < LongestChain && Entry(id, "DrawParam") is { } style; n++)
        {
            yield return style;
            id = style.Given("Relative");
        }
    }

    private XElement? Entry(string? id, string kind) => id is not null && _entries.TryGetValue(id, out var entry) && entry.Name.LocalName == kind ? entry : null;
}
