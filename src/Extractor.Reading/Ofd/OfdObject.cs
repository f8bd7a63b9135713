using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>A drawn object with what it takes from its surroundings.</summary>
/// <param name="Xml">Its element.</param>
/// <param name="Map">From its own coordinates to points of the page.</param>
/// <param name="Clip">The part of the page on which it is seen; null for all of it.</param>
/// <param name="Order">When it is drawn, among all objects of the page.</param>
/// <param name="Styles">The styles that hold for it where it says nothing itself, nearest first.</param>
internal sealed record OfdObject(XElement Xml, Affine Map, Box? Clip, int Order, IReadOnlyList<XElement> Styles)
{
    /// <summary>Thickness of lines that say none, in millimetres.</summary>
    private const double UsualWidth = 0.353;

    /// <summary>False for what is there and not shown.</summary>
    public bool IsVisible => Xml.Is("Visible", otherwise: true);

    /// <summary>Thickness of its lines in points.</summary>
    public double LineWidth => (Xml.Number("LineWidth") ?? Styles.Select(s => s.Number("LineWidth")).FirstOrDefault(w => w is not null) ?? UsualWidth) * Map.Scale;

    /// <summary>The colour of its inside.</summary>
    public OfdInk? Fill(OfdInk? otherwise) => Ink("FillColor", otherwise);

    /// <summary>The colour of its outline.</summary>
    public OfdInk? Stroke => Ink("StrokeColor", OfdInk.Black);

    private OfdInk? Ink(string name, OfdInk? otherwise) =>
        OfdInk.Of(Xml.Child(name) ?? Styles.Select(s => s.Child(name)).FirstOrDefault(c => c is not null), otherwise, Xml.Number("Alpha") ?? 255);
}
