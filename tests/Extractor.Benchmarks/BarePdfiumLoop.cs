using System.Runtime.InteropServices;
using Extractor.Model;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Benchmarks;

/// <summary>What PDFium alone costs: every page loaded, every character with its box and every path object with its bounds asked for, nothing made of them.</summary>
internal static unsafe class BarePdfiumLoop
{
    /// <summary>Reads all pages of a document and returns how many characters and paths were seen.</summary>
    public static (int Pages, long Characters, long Paths) Run(SourceDocument document)
    {
        using var opened = PdfiumDocument.Open(document.Bytes);
        var (characters, paths) = (0L, 0L);
        for (var i = 0; i < opened.PageCount; i++)
            lock (PdfiumLibrary.Gate)
            {
                using var page = opened.LoadPage(i);
                if (page is null) continue;
                characters += Characters(page);
                for (var o = 0; o < PdfiumApi.FPDFPage_CountObjects(page.Pointer); o++) paths += Paths(PdfiumApi.FPDFPage_GetObject(page.Pointer, o));
            }
        return (opened.PageCount, characters, paths);
    }

    private static int Characters(PdfiumPage page)
    {
        using var text = new PdfiumText(page);
        if (text.IsInvalid) return 0;
        var count = PdfiumApi.FPDFText_CountChars(text.Pointer);
        double left, right, bottom, top;
        for (var i = 0; i < count; i++)
        {
            PdfiumApi.FPDFText_GetUnicode(text.Pointer, i);
            PdfiumApi.FPDFText_GetCharBox(text.Pointer, i, &left, &right, &bottom, &top);
        }
        return count;
    }

    private static int Paths(nint pageObject)
    {
        var type = PdfiumApi.FPDFPageObj_GetType(pageObject);
        float left, bottom, right, top;
        if (type == PdfiumObject.Path) return PdfiumApi.FPDFPageObj_GetBounds(pageObject, &left, &bottom, &right, &top);
        var paths = 0;
        if (type == PdfiumObject.Form)
            for (var i = 0; i < PdfiumApi.FPDFFormObj_CountObjects(pageObject); i++) paths += Paths(PdfiumApi.FPDFFormObj_GetObject(pageObject, new CULong((uint)i)));
        return paths;
    }
}
