using System.Xml.Linq;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Walks the drawn objects of a page in their order, those of groups included, and collects glyphs, rulings, pictures, and what was painted where.</summary>
internal sealed class OfdDrawing
{
    /// <summary>Groups in groups deeper than this are a trap, not a drawing.</summary>
    private const int Deepest = 32;

    /// <summary>More objects than this have no room on a page.</summary>
    private const int MostObjects = 1_000_000;

    private readonly PageView _view;
    private readonly OfdResources _resources;
    private readonly OfdTextReader _texts;
    private readonly RulingCollector _rulings;
    private int _order;

    /// <summary>Starts a page.</summary>
    public OfdDrawing(PageView view, OfdResources resources) => (_view, _resources, _texts, _rulings) = (view, resources, new(resources), new(view, Painting));

    /// <summary>What was painted in which order.</summary>
    public Painting Painting { get; } = new();

    /// <summary>The glyphs in the order of the content.</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>The pictures with the paths of their files, as far as they are known.</summary>
    public List<OfdPicture> Pictures { get; } = [];

    /// <summary>True if something was left out because it is nested too deep or drawn too often.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The rulings.</summary>
    public IReadOnlyList<Ruling> Rulings() => _rulings.Rulings();

    /// <summary>Number of filled outlines with curves.</summary>
    public int Curves => _rulings.Curves;

    /// <summary>Draws the objects of a layer or a group.</summary>
    /// <param name="group">The element whose children they are.</param>
    /// <param name="map">From their surroundings to points of the page.</param>
    /// <param name="clip">The part of the page on which they are seen; null for all of it.</param>
    /// <param name="styles">The styles that hold where they say nothing themselves.</param>
    /// <param name="depth">How deep the group lies.</param>
    public void Draw(XElement group, in Affine map, Box? clip, IReadOnlyList<XElement> styles, int depth = 0)
    {
        foreach (var element in group.Elements())
        {
            if (depth > Deepest || _order >= MostObjects)
            {
                IsIncomplete = true;
                return;
            }
            switch (element.Name.LocalName)
            {
                case "PageBlock": Draw(element, map, clip, styles, depth + 1); break;
                case "TextObject": _texts.Read(ObjectOf(element, map, clip, styles), Glyphs, Painting); break;
                case "PathObject": DrawPath(ObjectOf(element, map, clip, styles)); break;
                case "ImageObject": DrawPicture(ObjectOf(element, map, clip, styles)); break;
                case "CompositeObject": DrawGroup(ObjectOf(element, map, clip, styles), depth); break;
            }
        }
    }

    private OfdObject ObjectOf(XElement element, in Affine map, Box? clip, IReadOnlyList<XElement> styles) =>
        new(element, OfdXml.Placed(element).Then(map), OfdClips.Of(element, map, clip), _order++,
            element.Given("DrawParam") is { } style ? [.. _resources.Styles(style), .. styles] : styles);

    private void DrawGroup(OfdObject group, int depth)
    {
        if (group.IsVisible && _resources.Group(group.Xml.Given("ResourceID")) is { } content) Draw(content, group.Map, group.Clip, group.Styles, depth + 1);
    }

    private void DrawPath(OfdObject path)
    {
        if (!path.IsVisible || path.Xml.Child("AbbreviatedData")?.Value is not { } data) return;
        var fill = path.Xml.Is("Fill", otherwise: false) ? path.Fill(null) : null;
        var stroke = path.Xml.Is("Stroke", otherwise: true) ? path.Stroke : null;
        if (fill is null && stroke is null) return;
        _rulings.Start(new(path.Order, fill?.Rgb, fill is { Opaque: true }, stroke?.Rgb, path.LineWidth, path.Clip));
        new OfdPathReader(_rulings, path.Map).Read(data);
        _rulings.End();
    }

    private void DrawPicture(OfdObject picture)
    {
        if (!picture.IsVisible) return;
        var map = picture.Xml.Given("CTM") is null && OfdXml.Box(picture.Xml.Given("Boundary")) is { } box
            ? new Affine(box.X1 - box.X0, 0, 0, box.Y1 - box.Y0, 0, 0).Then(picture.Map) : picture.Map;
        var seen = map.MapBox(0, 0, 1, 1);
        _rulings.AddPicture(seen, picture.Clip);
        Pictures.Add(new(seen, map, _resources.Picture(picture.Xml.Given("ResourceID"))));
        Painting.Add(new(picture.Order, seen, null, _view.IsMostlyCoveredBy(seen)));
    }
}
