using System.Runtime.InteropServices;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Walks the drawn objects of a page, those of form XObjects included, and collects rulings and pictures.</summary>
internal sealed unsafe class DrawingReader(PdfiumPage page, PageView view)
{
    private const int DeepestForm = 16;

    private readonly RulingCollector _rulings = new(view);
    private readonly List<PageImage> _images = [];

    /// <summary>The rulings found.</summary>
    public IReadOnlyList<Ruling> Rulings => _rulings.Rulings;

    /// <summary>The pictures found.</summary>
    public IReadOnlyList<PageImage> Images => _images;

    /// <summary>Walks the page.</summary>
    public void Read()
    {
        var count = PdfiumApi.FPDFPage_CountObjects(page.Pointer);
        for (var i = 0; i < count; i++) Read(PdfiumApi.FPDFPage_GetObject(page.Pointer, i), view.Map, 0);
    }

    private void Read(nint pageObject, in Affine map, int depth)
    {
        switch (PdfiumApi.FPDFPageObj_GetType(pageObject))
        {
            case PdfiumObject.Path: ReadPath(pageObject, map); break;
            case PdfiumObject.Image: ReadImage(pageObject, map); break;
            case PdfiumObject.Form when depth < DeepestForm: ReadForm(pageObject, map, depth); break;
        }
    }

    private void ReadForm(nint form, in Affine map, int depth)
    {
        var inner = MatrixOf(form).Then(map);
        var count = PdfiumApi.FPDFFormObj_CountObjects(form);
        for (var i = 0; i < count; i++) Read(PdfiumApi.FPDFFormObj_GetObject(form, new CULong((uint)i)), inner, depth + 1);
    }

    private void ReadImage(nint image, in Affine map)
    {
        PdfiumImageMetadata metadata;
        _ = PdfiumApi.FPDFImageObj_GetImageMetadata(image, page.Pointer, &metadata);
        _images.Add(new(MatrixOf(image).Then(map).MapBox(0, 0, 1, 1), (int)metadata.Width, (int)metadata.Height));
    }

    private void ReadPath(nint path, in Affine map)
    {
        var count = PdfiumApi.FPDFPath_CountSegments(path);
        int fill, stroke;
        if (count < 2 || PdfiumApi.FPDFPath_GetDrawMode(path, &fill, &stroke) == 0) return;
        var filled = fill != 0 && IsInk(path, stroke: false);
        var stroked = stroke != 0 && IsInk(path, stroke: true);
        if (!filled && !stroked) return;
        var toView = MatrixOf(path).Then(map);
        float width;
        _ = PdfiumApi.FPDFPageObj_GetStrokeWidth(path, &width);
        _rulings.Start(filled, stroked ? width * toView.Scale : null);
        for (var i = 0; i < count; i++)
        {
            var segment = PdfiumApi.FPDFPath_GetPathSegment(path, i);
            float x, y;
            _ = PdfiumApi.FPDFPathSegment_GetPoint(segment, &x, &y);
            var (px, py) = toView.Map(x, y);
            var type = PdfiumApi.FPDFPathSegment_GetType(segment);
            _rulings.Add(px, py, type == PdfiumSegment.Move, type == PdfiumSegment.Bezier, PdfiumApi.FPDFPathSegment_GetClose(segment) != 0);
        }
        _rulings.End();
    }

    // White or see-through ink is no line that a person sees.
    private static bool IsInk(nint path, bool stroke)
    {
        uint r, g, b, a;
        var known = stroke ? PdfiumApi.FPDFPageObj_GetStrokeColor(path, &r, &g, &b, &a) : PdfiumApi.FPDFPageObj_GetFillColor(path, &r, &g, &b, &a);
        return known == 0 || (a > 0 && (r < 250 || g < 250 || b < 250));
    }

    private static Affine MatrixOf(nint pageObject)
    {
        PdfiumMatrix matrix;
        return PdfiumApi.FPDFPageObj_GetMatrix(pageObject, &matrix) != 0 ? Affine.Of(matrix) : Affine.Identity;
    }
}
