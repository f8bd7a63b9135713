using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Reads drawn paths: their rulings, and the rectangles that they fill.</summary>
internal sealed unsafe class PathReader(PageView view, Painting painting)
{
    private const uint Opaque = 255;

    private readonly RulingCollector _rulings = new(view, painting);

    /// <summary>The rulings found.</summary>
    public IReadOnlyList<Ruling> Rulings() => _rulings.Rulings();

    /// <summary>Number of filled shapes with curves.</summary>
    public int Curves => _rulings.Curves;

    /// <summary>Reads a path: the map leads from its surroundings to the view, the clip is the part of the view on which it is seen.</summary>
    public void Read(nint path, in Affine map, Box? clip, int order, bool opaque)
    {
        var count = PdfiumApi.FPDFPath_CountSegments(path);
        int fill, stroke;
        if (count < 2 || PdfiumApi.FPDFPath_GetDrawMode(path, &fill, &stroke) == 0) return;
        var filled = fill != 0 ? FillOf(path) : null;
        var stroked = stroke != 0 ? StrokeOf(path) : null;
        if (filled is null && stroked is null) return;
        var toView = DrawingReader.MatrixOf(path).Then(map);
        float width;
        _ = PdfiumApi.FPDFPageObj_GetStrokeWidth(path, &width);
        var hides = opaque && filled is { Alpha: Opaque } && PdfiumApi.FPDFPageObj_HasTransparency(path) == 0;
        _rulings.Start(new(order, filled?.Rgb, hides, stroked?.Rgb, width * toView.Scale, clip));
        for (var i = 0; i < count; i++)
        {
            var segment = PdfiumApi.FPDFPath_GetPathSegment(path, i);
            float x, y;
            _ = PdfiumApi.FPDFPathSegment_GetPoint(segment, &x, &y);
            var (px, py) = toView.Map(x, y);
            _rulings.Add(px, py, (PathStep)PdfiumApi.FPDFPathSegment_GetType(segment), PdfiumApi.FPDFPathSegment_GetClose(segment) != 0);
        }
        _rulings.End();
    }

    /// <summary>Takes a picture for a line if it is as thin as one.</summary>
    public void ReadPicture(in Box box, Box? clip) => _rulings.AddPicture(box, clip);

    private static Ink? FillOf(nint path)
    {
        uint r, g, b, a;
        return PdfiumApi.FPDFPageObj_GetFillColor(path, &r, &g, &b, &a) == 0 ? new(0, 0) : a == 0 ? null : new(r << 16 | g << 8 | b, a);
    }

    private static Ink? StrokeOf(nint path)
    {
        uint r, g, b, a;
        return PdfiumApi.FPDFPageObj_GetStrokeColor(path, &r, &g, &b, &a) == 0 ? new(0, 0) : a == 0 ? null : new(r << 16 | g << 8 | b, a);
    }

    /// <summary>A colour that is not fully see-through.</summary>
    private sealed record Ink(uint Rgb, uint Alpha);
}
