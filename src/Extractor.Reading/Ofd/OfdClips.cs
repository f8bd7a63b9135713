using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Tells on which part of the page an object can be seen: inside its boundary, its clips, and those of its surroundings.</summary>
internal static class OfdClips
{
    /// <summary>The part of the page that is left of an object; null for all of it.</summary>
    /// <param name="element">The object.</param>
    /// <param name="map">From its surroundings to points of the page.</param>
    /// <param name="around">What its surroundings leave.</param>
    public static Box? Of(XElement element, in Affine map, Box? around)
    {
        var clip = around;
        // A boundary without width or height is that of a line that was written carelessly: nothing would be seen of it.
        if (OfdXml.Box(element.Given("Boundary")) is { } box && box.X1 - box.X0 > 0 && box.Y1 - box.Y0 > 0)
            clip = Common(clip, map.MapBox(box.X0, box.Y0, box.X1, box.Y1));
        if (element.Child("Clips") is not { } clips) return clip;
        var inside = OfdXml.Placed(element).Then(map);
        foreach (var one in clips.Children("Clip"))
            if (Areas(one, inside) is { } seen) clip = Common(clip, seen);
        return clip;
    }

    // What several areas of one clip leave is taken for the box around them.
    private static Box? Areas(XElement clip, Affine map)
    {
        Box? all = null;
        foreach (var area in clip.Children("Area"))
        {
            if (OfdXml.Box(area.Child("Path")?.Given("Boundary")) is not { } box) return null;
            var seen = OfdXml.Placed(area).Then(map).MapBox(box.X0, box.Y0, box.X1, box.Y1);
            all = all is { } a ? new(Math.Min(a.X0, seen.X0), Math.Min(a.Y0, seen.Y0), Math.Max(a.X1, seen.X1), Math.Max(a.Y1, seen.Y1)) : seen;
        }
        return all;
    }

    private static Box Common(Box? around, in Box box) => around is { } a
        ? new(Math.Max(a.X0, box.X0), Math.Max(a.Y0, box.Y0), Math.Min(a.X1, box.X1), Math.Min(a.Y1, box.Y1)) : box;
}
