using System.Runtime.InteropServices;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Walks the drawn objects of a page in their order, those of form XObjects included, and collects rulings, pictures, and what was painted where.</summary>
internal sealed unsafe class DrawingReader
{
    private const int DeepestForm = 16;

    private readonly PdfiumPage _page;
    private readonly PageView _view;
    private readonly ClipReader _clips;
    private readonly PathReader _paths;
    private readonly List<PageImage> _images = [];
    private readonly List<nint> _imageObjects = [];
    private int _order;

    /// <summary>Walks a page.</summary>
    public DrawingReader(PdfiumPage page, PageView view)
    {
        (_page, _view, _clips) = (page, view, new(view));
        _paths = new(view, Painting);
        var count = PdfiumApi.FPDFPage_CountObjects(page.Pointer);
        for (var i = 0; i < count; i++) Read(PdfiumApi.FPDFPage_GetObject(page.Pointer, i), view.Map, opaque: true, 0);
    }

    /// <summary>The rulings.</summary>
    public IReadOnlyList<Ruling> Rulings() => _paths.Rulings();

    /// <summary>The pictures; their sizes in pixels are not asked for, since PDFium unpacks a picture for the answer.</summary>
    public IReadOnlyList<PageImage> Images => _images;

    /// <summary>Dots per inch of the largest picture, which PDFium unpacks for the answer; null if there is none, or it does not say.</summary>
    public double? PictureDpi()
    {
        var largest = Enumerable.Range(0, _images.Count).OrderByDescending(i => Width(i) * (_images[i].Box.Y1 - _images[i].Box.Y0)).FirstOrDefault(-1);
        PdfiumImageMetadata metadata;
        return largest >= 0 && Width(largest) > 0 && PdfiumApi.FPDFImageObj_GetImageMetadata(_imageObjects[largest], _page.Pointer, &metadata) != 0 && metadata.Width > 0
            ? metadata.Width * 72 / Width(largest) : null;
    }

    /// <summary>Number of filled shapes with curves, such as letters that are drawn as shapes.</summary>
    public int Curves => _paths.Curves;

    /// <summary>What was painted in which order.</summary>
    public Painting Painting { get; } = new();

    private void Read(nint pageObject, in Affine map, bool opaque, int depth)
    {
        _order++;
        switch (PdfiumApi.FPDFPageObj_GetType(pageObject))
        {
            case PdfiumObject.Text: ReadText(pageObject, map); break;
            case PdfiumObject.Path: _paths.Read(pageObject, map, _clips.Of(pageObject, map), _order, opaque); break;
            case PdfiumObject.Image: ReadImage(pageObject, map); break;
            case PdfiumObject.Shading: ReadShading(pageObject, map); break;
            case PdfiumObject.Form when depth < DeepestForm: ReadForm(pageObject, map, opaque, depth); break;
        }
    }

    private void ReadForm(nint form, in Affine map, bool opaque, int depth)
    {
        var inner = MatrixOf(form).Then(map);
        opaque = opaque && PdfiumApi.FPDFPageObj_HasTransparency(form) == 0;
        var count = PdfiumApi.FPDFFormObj_CountObjects(form);
        for (var i = 0; i < count; i++) Read(PdfiumApi.FPDFFormObj_GetObject(form, new CULong((uint)i)), inner, opaque, depth + 1);
    }

    private void ReadText(nint text, in Affine map)
    {
        var placed = MatrixOf(text).Then(map);
        Painting.AddText(placed.E, placed.F, new(_order, _clips.Of(text, map)));
    }

    private void ReadImage(nint image, in Affine map)
    {
        var box = MatrixOf(image).Then(map).MapBox(0, 0, 1, 1);
        _paths.ReadPicture(box, _clips.Of(image, map));
        _images.Add(new(box, 0, 0));
        _imageObjects.Add(image);
        Painting.Add(new(_order, box, null, _view.IsMostlyCoveredBy(box)));
    }

    private double Width(int image) => _images[image].Box.X1 - _images[image].Box.X0;

    private void ReadShading(nint shading, in Affine map)
    {
        float left, bottom, right, top;
        if (PdfiumApi.FPDFPageObj_GetBounds(shading, &left, &bottom, &right, &top) != 0)
            Painting.Add(new(_order, map.MapBox(left, bottom, right, top), null, Hides: false));
    }

    /// <summary>The matrix of an object.</summary>
    public static Affine MatrixOf(nint pageObject)
    {
        PdfiumMatrix matrix;
        return PdfiumApi.FPDFPageObj_GetMatrix(pageObject, &matrix) != 0 ? matrix.ToMap() : Affine.Identity;
    }
}
