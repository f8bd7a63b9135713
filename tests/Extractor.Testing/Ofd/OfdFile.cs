using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Testing.Ofd;

/// <summary>Writes OFD files as GB/T 33190 lays them out: OFD.xml, a document, its resources and a part for each page. Millimetres, y down.</summary>
public sealed class OfdFile
{
    private const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private readonly List<(string Layers, string Head)> _pages = [];
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _resources = new();
    private readonly StringBuilder _templates = new();

    /// <summary>Size of its pages; A4 where it is not said.</summary>
    public (double Width, double Height) Size { get; init; } = (210, 297);

    /// <summary>Adds a page of layers; its head may say its own area and templates.</summary>
    public OfdFile Page(string layers, string head = "")
    {
        _pages.Add((layers, head));
        return this;
    }

    /// <summary>Adds a page of one layer of objects.</summary>
    public OfdFile Objects(string objects) => Page($"<ofd:Layer ID=\"7\">{objects}</ofd:Layer>");

    /// <summary>Adds a template by its id.</summary>
    public OfdFile Template(int id, string layers)
    {
        _templates.Append(CultureInfo.InvariantCulture, $"<ofd:TemplatePage ID=\"{id}\" BaseLoc=\"Tpls/Tpl_{id}/Content.xml\"/>");
        return Part($"Doc_0/Tpls/Tpl_{id}/Content.xml", Root("Page", $"<ofd:Content>{layers}</ofd:Content>"));
    }

    /// <summary>Adds entries to the resources of the document, such as a list of fonts.</summary>
    public OfdFile Resources(string lists)
    {
        _resources.Append(lists);
        return this;
    }

    /// <summary>Adds a part as it is, or puts it in the place of another.</summary>
    public OfdFile Part(string path, string text) => Part(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Part(string, string)"/>
    public OfdFile Part(string path, byte[] bytes)
    {
        _parts[path] = bytes;
        return this;
    }

    /// <summary>A text object: one text on its baseline, each character with its advance.</summary>
    public static string Text(double x, double baseline, double size, string text, IReadOnlyList<double> advances, string attributes = "")
    {
        var width = advances.Sum();
        return $"<ofd:TextObject ID=\"9\" Font=\"2\" Size=\"{N(size)}\" Boundary=\"{N(x)} {N(baseline - size)} {N(width)} {N(size * 1.3)}\"{Spaced(attributes)}>"
            + $"<ofd:TextCode X=\"0\" Y=\"{N(size)}\" DeltaX=\"{Runs(advances.SkipLast(1))}\">{System.Security.SecurityElement.Escape(text)}</ofd:TextCode></ofd:TextObject>";
    }

    /// <summary>A stroked line.</summary>
    public static string Line(double x0, double y0, double x1, double y1, double width, int grey = 0, string attributes = "") =>
        $"<ofd:PathObject ID=\"10\" Boundary=\"{N(x0 - width)} {N(y0 - width)} {N(x1 - x0 + 2 * width)} {N(y1 - y0 + 2 * width)}\" LineWidth=\"{N(width)}\"{Spaced(attributes)}>"
        + $"<ofd:StrokeColor Value=\"{grey} {grey} {grey}\"/><ofd:AbbreviatedData>M {N(width)} {N(width)} L {N(x1 - x0 + width)} {N(y1 - y0 + width)}</ofd:AbbreviatedData></ofd:PathObject>";

    /// <summary>The bytes of the file.</summary>
    public byte[] Write()
    {
        Add("OFD.xml", Root("OFD", "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>", " Version=\"1.0\" DocType=\"OFD\""));
        var pages = string.Concat(_pages.Select((_, i) => $"<ofd:Page ID=\"{i + 100}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"));
        Add("Doc_0/Document.xml", Root("Document",
            $"<ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 {N(Size.Width)} {N(Size.Height)}</ofd:PhysicalBox></ofd:PageArea>"
            + $"<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>/Doc_0/DocumentRes.xml</ofd:DocumentRes>{_templates}</ofd:CommonData><ofd:Pages>{pages}</ofd:Pages>"));
        Add("Doc_0/PublicRes.xml", Root("Res", "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts>", " BaseLoc=\"Res\""));
        Add("Doc_0/DocumentRes.xml", Root("Res", _resources.ToString(), " BaseLoc=\"Res\""));
        for (var i = 0; i < _pages.Count; i++) Add($"Doc_0/Pages/Page_{i}/Content.xml", Root("Page", $"{_pages[i].Head}<ofd:Content>{_pages[i].Layers}</ofd:Content>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, bytes) in _parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(bytes);
            }
        return file.ToArray();
    }

    /// <summary>A number as OFD writes it.</summary>
    public static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    // Parts that were added by hand stay.
    private void Add(string path, string text) => _parts.TryAdd(path, Encoding.UTF8.GetBytes(text));

    private static string Root(string name, string content, string attributes = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:{name} {Namespace}{attributes}>{content}</ofd:{name}>";

    private static string Spaced(string attributes) => attributes.Length > 0 ? " " + attributes : "";

    // The same step several times is written once with its count.
    private static string Runs(IEnumerable<double> steps)
    {
        var runs = new List<(string Step, int Times)>();
        foreach (var step in steps.Select(N))
            if (runs.Count > 0 && runs[^1].Step == step) runs[^1] = (step, runs[^1].Times + 1);
            else runs.Add((step, 1));
        return string.Join(' ', runs.Select(r => r.Times > 1 ? $"g {r.Times} {r.Step}" : r.Step));
    }
}
