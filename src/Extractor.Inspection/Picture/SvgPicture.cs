using System.Globalization;
using System.Text;
using System.Xml;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Inspection.Picture;

/// <summary>Draws a page picture as SVG: the page as it is seen, over it a group for each layer; a click on the legend hides or shows one.</summary>
public static class SvgPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const double LegendLine = 14;

    /// <summary>Writes the picture as UTF-8.</summary>
    public static void Write(Stream stream, PagePicture picture)
    {
        using var svg = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "", NewLineChars = "\n" });
        var height = picture.Height + LegendLine * (picture.Layers.Count + 1);
        svg.WriteStartElement("svg", Namespace);
        svg.WriteAttributeString("viewBox", $"0 0 {N(picture.Width)} {N(height)}");
        Attributes(svg, ("width", picture.Width * 1.5), ("height", height * 1.5));
        svg.WriteElementString("style", Namespace, Style(picture));
        Background(svg, picture);
        foreach (var (layer, marks) in picture.Layers) Layer(svg, layer, marks);
        Legend(svg, picture);
        svg.WriteEndElement();
    }

    private static string Style(PagePicture picture) => string.Concat(picture.Layers.Select(l => $"\n.{l.Layer.Name} {{ stroke: #{l.Layer.Colour:X6}; fill: #{l.Layer.Colour:X6}; fill-opacity: .1; stroke-width: .6 }}"))
        + "\n.edges line, .rulings line { stroke-opacity: .7; stroke-width: 1.2 }\n.off { opacity: .3 }\ntext { font: 9px sans-serif; stroke: none; fill: #000 }\n";

    private static void Background(XmlWriter svg, PagePicture picture)
    {
        Start(svg, "rect", ("width", picture.Width), ("height", picture.Height));
        svg.WriteAttributeString("fill", "#fff");
        svg.WriteEndElement();
        if (picture.Background is not { } raster) return;
        Start(svg, "image", ("width", picture.Width), ("height", picture.Height));
        svg.WriteAttributeString("id", "page");
        svg.WriteAttributeString("preserveAspectRatio", "none");
        svg.WriteAttributeString("href", "data:image/png;base64," + Convert.ToBase64String(PngEncoder.Encode(raster.Width, raster.Height, raster.Rgb)));
        svg.WriteEndElement();
    }

    private static void Layer(XmlWriter svg, PictureLayer layer, IReadOnlyList<Mark> marks)
    {
        svg.WriteStartElement("g", Namespace);
        svg.WriteAttributeString("id", layer.Name);
        svg.WriteAttributeString("class", layer.Name);
        foreach (var mark in marks)
        {
            Shape(svg, mark);
            svg.WriteElementString("title", Namespace, Readable(mark.Says));
            svg.WriteEndElement();
        }
        svg.WriteEndElement();
    }

    private static void Shape(XmlWriter svg, Mark mark)
    {
        var box = mark.Box;
        if (mark.Shape == MarkShape.Rectangle) Start(svg, "rect", ("x", box.X0), ("y", box.Y0), ("width", box.X1 - box.X0), ("height", box.Y1 - box.Y0));
        else if (mark.Shape == MarkShape.Point) Start(svg, "circle", ("cx", box.X0), ("cy", box.Y0), ("r", 1.5));
        else Start(svg, "line", ("x1", box.X0), ("y1", box.Y0), ("x2", box.X1), ("y2", box.Y1));
        if (mark.Shape == MarkShape.DashedLine) svg.WriteAttributeString("stroke-dasharray", "3 2");
    }

    private static void Legend(XmlWriter svg, PagePicture picture)
    {
        svg.WriteStartElement("g", Namespace);
        svg.WriteAttributeString("id", "legend");
        for (var i = 0; i < picture.Layers.Count; i++)
        {
            var (layer, marks) = picture.Layers[i];
            var y = picture.Height + LegendLine * (i + 0.5);
            svg.WriteStartElement("g", Namespace);
            svg.WriteAttributeString("onclick", $"var l=document.getElementById('{layer.Name}');l.style.display=l.style.display?'':'none';this.classList.toggle('off')");
            Start(svg, "rect", ("x", 10), ("y", y), ("width", 9), ("height", 9));
            svg.WriteAttributeString("fill", $"#{layer.Colour:X6}");
            svg.WriteEndElement();
            Start(svg, "text", ("x", 24), ("y", y + 8));
            svg.WriteString(string.Create(CultureInfo.InvariantCulture, $"{layer.Name} ({marks.Count}): {layer.Shows}"));
            svg.WriteEndElement();
            svg.WriteEndElement();
        }
        svg.WriteEndElement();
    }

    private static void Start(XmlWriter svg, string name, params (string Name, double Value)[] numbers)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(svg, numbers);
    }

    private static void Attributes(XmlWriter svg, params (string Name, double Value)[] numbers)
    {
        foreach (var (attribute, value) in numbers) svg.WriteAttributeString(attribute, N(value));
    }

    private static string N(double value) => (Math.Round(value, 2) + 0.0).ToString(CultureInfo.InvariantCulture);

    /// <summary>The text with what XML cannot hold (control characters, halves of a pair) as U+FFFD.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' or '\t' or >= 0x20 and not (0xFFFE or 0xFFFF)) readable.Append(rune.ToString());
            else readable.Append('\uFFFD');
        return readable.ToString();
    }
}
