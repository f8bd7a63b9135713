using System.Xml.Linq;
using Extractor.Model;

namespace Extractor.Reading.Ofd;

/// <summary>A page as its document lists it.</summary>
/// <param name="Path">Path of its content.</param>
/// <param name="Annotations">Path of what was put on it later; null if nothing.</param>
/// <param name="Document">What it shares with the other pages.</param>
internal sealed record OfdPage(string Path, string? Annotations, OfdDocument Document);

/// <summary>What the pages of a document share.</summary>
/// <param name="Area">Size of pages that say none, in millimetres.</param>
/// <param name="Templates">Paths of its templates by their ids.</param>
/// <param name="Resources">Fonts, styles and pictures.</param>
internal sealed record OfdDocument(Box Area, IReadOnlyDictionary<string, string> Templates, OfdResources Resources)
{
    /// <summary>The main part of a package.</summary>
    private const string Entry = "OFD.xml";

    /// <summary>A4, for documents that say no size.</summary>
    private static readonly Box UsualArea = new(0, 0, 210, 297);

    /// <summary>The pages of a package, of all its documents. Throws <see cref="UnreadableDocumentException"/> if there are none.</summary>
    public static IReadOnlyList<OfdPage> PagesOf(OfdPackage package)
    {
        var pages = new List<OfdPage>();
        foreach (var root in package.Xml(Entry).Descendants().Where(e => e.Name.LocalName == "DocRoot"))
            AddPages(package, OfdPackage.Resolve(Entry, root.Value), pages);
        return pages.Count > 0 ? pages : throw new UnreadableDocumentException("the OFD file names no pages; get the file again");
    }

    private static void AddPages(OfdPackage package, string path, List<OfdPage> pages)
    {
        var xml = package.Xml(path);
        string Resolved(string location) => OfdPackage.Resolve(path, location);
        var shared = xml.Child("CommonData") ?? new XElement("CommonData");
        var resources = new OfdResources(package);
        foreach (var part in shared.Children("PublicRes").Concat(shared.Children("DocumentRes"))) resources.Add(Resolved(part.Value));
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var template in shared.Children("TemplatePage")) templates.TryAdd(template.Given("ID") ?? "", Resolved(template.Given("BaseLoc") ?? ""));
        var annotations = xml.Child("Annotations") is { } list ? AnnotationsIn(package, Resolved(list.Value)) : [];
        var document = new OfdDocument(AreaOf(shared.Child("PageArea")) ?? UsualArea, templates, resources);
        foreach (var page in xml.Child("Pages")?.Children("Page") ?? [])
            pages.Add(new(Resolved(page.Given("BaseLoc") ?? ""), annotations.GetValueOrDefault(page.Given("ID") ?? ""), document));
    }

    /// <summary>The size that an area gives; null if it gives none that a page can have.</summary>
    public static Box? AreaOf(XElement? area) => OfdXml.Box(area?.Child("PhysicalBox")?.Value) is { } box && box.X1 - box.X0 > 0 && box.Y1 - box.Y0 > 0 ? box : null;

    private static Dictionary<string, string> AnnotationsIn(OfdPackage package, string path)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!package.Has(path)) return annotations;
        foreach (var page in package.Xml(path).Children("Page"))
            if (page.Child("FileLoc") is { } file) annotations.TryAdd(page.Given("PageID") ?? "", OfdPackage.Resolve(path, file.Value));
        return annotations;
    }
}
