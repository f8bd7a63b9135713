using Extractor.Model;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Tells on which part of the page a drawn object can be seen: the box around its clip paths.</summary>
internal sealed unsafe class ClipReader(PageView view)
{
    // Objects drawn under one clip share its outline, so that its address names it.
    private readonly Dictionary<(nint Outline, int Count, Affine Map), Box?> _known = [];
    private (nint Outline, int Count, Affine Map) _lastKey;
    private Box? _last;

    /// <summary>The part in the view that an object's clip leaves; null if all of the page. The map leads from the object's surroundings to the view.</summary>
    public Box? Of(nint pageObject, in Affine map)
    {
        var clip = PdfiumApi.FPDFPageObj_GetClipPath(pageObject);
        var count = clip == 0 ? 0 : PdfiumApi.FPDFClipPath_CountPaths(clip);
        if (count <= 0) return null;
        var key = (PdfiumApi.FPDFClipPath_GetPathSegment(clip, count - 1, 0), count, map);
        if (key == _lastKey) return _last;
        if (!_known.TryGetValue(key, out var box)) _known[key] = box = Read(clip, count, map);
        (_lastKey, _last) = (key, box);
        return box;
    }

    private Box? Read(nint clip, int count, in Affine map)
    {
        Box seen = new(0, 0, view.Width, view.Height), page = seen;
        for (var path = 0; path < count; path++) seen = Intersection(seen, Bounds(clip, path, map));
        return seen == page ? null : seen;
    }

    private static Box Bounds(nint clip, int path, in Affine map)
    {
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        var segments = PdfiumApi.FPDFClipPath_CountPathSegments(clip, path);
        for (var i = 0; i < segments; i++)
        {
            float x, y;
            _ = PdfiumApi.FPDFPathSegment_GetPoint(PdfiumApi.FPDFClipPath_GetPathSegment(clip, path, i), &x, &y);
            var (px, py) = map.Map(x, y);
            (x0, y0, x1, y1) = (Math.Min(x0, px), Math.Min(y0, py), Math.Max(x1, px), Math.Max(y1, py));
        }
        return new(x0, y0, x1, y1);
    }

    private static Box Intersection(in Box a, in Box b) => new(Math.Max(a.X0, b.X0), Math.Max(a.Y0, b.Y0), Math.Min(a.X1, b.X1), Math.Min(a.Y1, b.Y1));
}
