using System.Xml.Linq;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Image;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Reads pages: their templates, their layers from the back to the front, and what was put on them later.</summary>
internal sealed class OfdPageReader(OfdPackage package, IPictureDecoder? pictures)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private static readonly string[] BackToFront = ["Background", "Body", "Foreground"];

    private readonly DoubleStrikes _strikes = new();
    private readonly Dictionary<string, XElement> _templates = new(StringComparer.Ordinal);

    /// <summary>Reads a page. Throws <see cref="UnreadableDocumentException"/> if it, or one of its templates, is damaged.</summary>
    public Page Read(OfdPage source, int number)
    {
        var page = package.Xml(source.Path);
        var area = OfdDocument.AreaOf(page.Child("Area")) ?? source.Document.Area;
        var view = new PageView((area.X1 - area.X0) * PointsPerMillimetre, (area.Y1 - area.Y0) * PointsPerMillimetre, new(PointsPerMillimetre, 0, 0, PointsPerMillimetre, 0, 0), 0);
        var drawing = new OfdDrawing(view, ResourcesOf(page, source));
        foreach (var layer in Layers(page, source)) drawing.Draw(layer, view.Map, null, StylesOf(layer, source.Document.Resources));
        foreach (var annotation in Annotations(source)) drawing.Draw(annotation, OfdXml.Placed(annotation).Then(view.Map), null, []);
        return Made(drawing, view, number);
    }

    private Page Made(OfdDrawing drawing, PageView view, int number)
    {
        new VisibilityJudge(view, drawing.Painting, _ => false).Judge(drawing.Glyphs); // colours are all known: nothing has to be looked at
        _strikes.Drop(drawing.Glyphs);
        var images = drawing.Pictures.ConvertAll(p => new PageImage(p.Box, 0, 0));
        var page = new PrintedPage(number, view, drawing.Glyphs, drawing.Rulings(), images, drawing.Curves)
            .Make(() => pictures is null ? null : new OfdPagePicture(package, pictures).Draw(view, drawing.Pictures));
        return drawing.IsIncomplete ? page with { Findings = [.. page.Findings, Incomplete(number)] } : page;
    }

    private static Finding Incomplete(int page) => new(null, FindingCodes.TextDamaged, FindingAbout.Reading, Severity.Error,
        $"page {page}: some of its objects were left out: they are nested deeper, or are more, than those of any page", page);

    private static OfdResources ResourcesOf(XElement page, OfdPage source)
    {
        var own = page.Children("PageRes").ToList();
        if (own.Count == 0) return source.Document.Resources;
        var resources = source.Document.Resources.Copy();
        foreach (var part in own) resources.Add(OfdPackage.Resolve(source.Path, part.Value));
        return resources;
    }

    private static IReadOnlyList<XElement> StylesOf(XElement layer, OfdResources resources) => [.. resources.Styles(layer.Given("DrawParam"))];

    /// <summary>The layers of a page and its templates as they are drawn: by their kind, and of one kind those of templates first.</summary>
    private IEnumerable<XElement> Layers(XElement page, OfdPage source)
    {
        var layers = new List<(int Height, XElement Layer)>();
        foreach (var use in page.Children("Template"))
            if (source.Document.Templates.TryGetValue(use.Given("TemplateID") ?? "", out var path))
                layers.AddRange(LayersIn(Template(path)).Select(l => (HeightOf(use.Given("ZOrder"), "Background"), l)));
        layers.AddRange(LayersIn(page).Select(l => (HeightOf(l.Given("Type"), "Body"), l)));
        return layers.OrderBy(l => l.Height).Select(l => l.Layer);
    }

    private XElement Template(string path)
    {
        if (!_templates.TryGetValue(path, out var template)) _templates[path] = template = package.Xml(path);
        return template;
    }

    private static IEnumerable<XElement> LayersIn(XElement page) => page.Children("Content").SelectMany(c => c.Children("Layer"));

    private static int HeightOf(string? kind, string otherwise) => Array.IndexOf(BackToFront, kind) is >= 0 and var known ? known : Array.IndexOf(BackToFront, otherwise);

    private IEnumerable<XElement> Annotations(OfdPage source)
    {
        if (source.Annotations is not { } path || !package.Has(path)) return [];
        return package.Xml(path).Children("Annot").Where(a => a.Is("Visible", otherwise: true)).SelectMany(a => a.Children("Appearance"));
    }
}
