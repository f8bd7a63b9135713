using System.Globalization;
using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Reads elements and values of OFD parts. Names count without their namespace, which producers write differently; what cannot be read counts as not given.</summary>
internal static class OfdXml
{
    /// <summary>The first child of a name.</summary>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The children of a name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>An attribute.</summary>
    public static string? Given(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>An attribute that is a number.</summary>
    public static double? Number(this XElement element, string name) =>
        double.TryParse(element.Given(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>An attribute that is true or false.</summary>
    public static bool Is(this XElement element, string name, bool otherwise) => element.Given(name)?.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => otherwise,
    };

    /// <summary>Numbers divided by blanks; those up to the first that is none.</summary>
    public static double[] Numbers(string? text)
    {
        var numbers = new List<double>();
        foreach (var word in (text ?? "").Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) break;
            numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>A box that is given as left, top, width and height; null if it is none.</summary>
    public static Box? Box(string? text) => Numbers(text) is [var x, var y, var width, var height, ..] ? new(x, y, x + width, y + height) : null;

    /// <summary>The map from the coordinates of an object to those around it: its own map, then the corner of its boundary.</summary>
    public static Affine Placed(XElement element)
    {
        var map = Numbers(element.Given("CTM")) is [var a, var b, var c, var d, var e, var f, ..] ? new Affine(a, b, c, d, e, f) : Affine.Identity;
        return Box(element.Given("Boundary")) is { } box ? map.Then(new(1, 0, 0, 1, box.X0, box.Y0)) : map;
    }

    /// <summary>The offsets of characters from each other, "g n d" being n times d; as many as are needed at most.</summary>
    public static IReadOnlyList<double> Offsets(string? text, int most)
    {
        var offsets = new List<double>();
        var words = (text ?? "").Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && offsets.Count < most; i++)
        {
            var times = 1;
            if (words[i] == "g")
            {
                if (i + 2 >= words.Length || !int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out times)) break;
                i += 2;
            }
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var offset) || !double.IsFinite(offset)) break;
            offsets.AddRange(Enumerable.Repeat(offset, Math.Min(times, most - offsets.Count)));
        }
        return offsets;
    }
}
