using System.Runtime.InteropServices;
using Extractor.Model;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>
/// The least that reading a PDF with PDFium costs: every page loaded, every character with its box, every path with its points, nothing made of them.
/// Benchmarks hold the reader against it.
/// </summary>
public static unsafe class BareLoop
{
    /// <summary>Walks a document. Throws <see cref="UnreadableDocumentException"/> if it cannot be opened.</summary>
    public static BareLoopCounts Run(SourceDocument document)
    {
        using var opened = PdfiumDocument.Open(document.Bytes);
        var counts = new BareLoopCounts(0, 0, 0);
        for (var i = 0; i < opened.PageCount; i++)
            lock (PdfiumLibrary.Gate)
            {
                using var page = opened.LoadPage(i);
                if (page is null) continue;
                using var text = new PdfiumText(page);
                var objects = 0;
                for (var n = PdfiumApi.FPDFPage_CountObjects(page.Pointer); n > 0; n--) objects += Object(PdfiumApi.FPDFPage_GetObject(page.Pointer, n - 1));
                counts = new(counts.Pages + 1, counts.Characters + Characters(text.Pointer), counts.Objects + objects);
            }
        return counts;
    }

    private static int Characters(nint text)
    {
        var count = PdfiumApi.FPDFText_CountChars(text);
        for (var i = 0; i < count; i++)
        {
            double left, right, bottom, top;
            _ = PdfiumApi.FPDFText_GetUnicode(text, i);
            _ = PdfiumApi.FPDFText_GetCharBox(text, i, &left, &right, &bottom, &top);
        }
        return count;
    }

    private static int Object(nint pageObject)
    {
        var type = PdfiumApi.FPDFPageObj_GetType(pageObject);
        var objects = 1;
        if (type == PdfiumObject.Path) Path(pageObject);
        else if (type == PdfiumObject.Form)
            for (var n = PdfiumApi.FPDFFormObj_CountObjects(pageObject); n > 0; n--) objects += Object(PdfiumApi.FPDFFormObj_GetObject(pageObject, new CULong((uint)n - 1)));
        return objects;
    }

    private static void Path(nint path)
    {
        PdfiumMatrix matrix;
        _ = PdfiumApi.FPDFPageObj_GetMatrix(path, &matrix);
        for (var n = PdfiumApi.FPDFPath_CountSegments(path); n > 0; n--)
        {
            float x, y;
            var segment = PdfiumApi.FPDFPath_GetPathSegment(path, n - 1);
            _ = PdfiumApi.FPDFPathSegment_GetType(segment);
            _ = PdfiumApi.FPDFPathSegment_GetPoint(segment, &x, &y);
        }
    }
}

/// <summary>What the bare loop walked over.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Characters">Characters, made-up blanks included.</param>
/// <param name="Objects">Drawn objects.</param>
public sealed record BareLoopCounts(int Pages, long Characters, long Objects);
