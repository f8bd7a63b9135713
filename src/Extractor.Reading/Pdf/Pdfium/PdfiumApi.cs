using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>
/// The calls of PDFium that are used, by their own names. Handles of documents and pages are owned by SafeHandles; here they are passed as they
/// are, since a page costs thousands of calls. Calls that return at once skip the change of GC mode.
/// </summary>
internal static unsafe partial class PdfiumApi
{
    /// <summary>Name under which the library is asked for.</summary>
    public const string Library = "pdfium";

    [LibraryImport(Library)] public static partial void FPDF_InitLibrary();
    [LibraryImport(Library)] public static partial PdfiumFonts* FPDF_GetDefaultSystemFontInfo();
    [LibraryImport(Library)] public static partial void FPDF_SetSystemFontInfo(PdfiumFonts* fonts);
    [LibraryImport(Library)] public static partial nint FPDF_LoadMemDocument64(void* data, nuint size, byte* password);
    [LibraryImport(Library)] public static partial CULong FPDF_GetLastError();
    [LibraryImport(Library)] public static partial void FPDF_CloseDocument(nint document);
    [LibraryImport(Library)] public static partial int FPDF_GetPageCount(nint document);
    [LibraryImport(Library)] public static partial nint FPDF_LoadPage(nint document, int index);
    [LibraryImport(Library)] public static partial void FPDF_ClosePage(nint page);
    [LibraryImport(Library)] public static partial int FPDF_GetPageBoundingBox(nint page, PdfiumRectangle* box);
    [LibraryImport(Library)] public static partial int FPDFPage_GetRotation(nint page);
    [LibraryImport(Library)] public static partial int FPDFPage_GetAnnotCount(nint page);
    [LibraryImport(Library)] public static partial nint FPDFPage_GetAnnot(nint page, int index);
    [LibraryImport(Library)] public static partial int FPDFAnnot_GetSubtype(nint annotation);
    [LibraryImport(Library)] public static partial void FPDFPage_CloseAnnot(nint annotation);
    [LibraryImport(Library)] public static partial int FPDFPage_Flatten(nint page, int usage);
    [LibraryImport(Library)] public static partial int FPDFPage_CountObjects(nint page);
    [LibraryImport(Library)] public static partial nint FPDFPage_GetObject(nint page, int index);
    [LibraryImport(Library)] public static partial int FPDFFormObj_CountObjects(nint form);
    [LibraryImport(Library)] public static partial nint FPDFFormObj_GetObject(nint form, CULong index);
    [LibraryImport(Library)] public static partial int FPDFImageObj_GetImageMetadata(nint image, nint page, PdfiumImageMetadata* metadata);

    [LibraryImport(Library)] public static partial nint FPDFBitmap_CreateEx(int width, int height, int format, void* pixels, int stride);
    [LibraryImport(Library)] public static partial void FPDFBitmap_Destroy(nint bitmap);
    [LibraryImport(Library)] public static partial void FPDF_RenderPageBitmap(nint bitmap, nint page, int x, int y, int width, int height, int turns, int flags);

    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetType(nint pageObject);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetMatrix(nint pageObject, PdfiumMatrix* matrix);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetBounds(nint pageObject, float* left, float* bottom, float* right, float* top);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetStrokeWidth(nint pageObject, float* width);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetFillColor(nint pageObject, uint* r, uint* g, uint* b, uint* a);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_GetStrokeColor(nint pageObject, uint* r, uint* g, uint* b, uint* a);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPageObj_HasTransparency(nint pageObject);
    [LibraryImport(Library), SuppressGCTransition] public static partial nint FPDFPageObj_GetClipPath(nint pageObject);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFClipPath_CountPaths(nint clip);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFClipPath_CountPathSegments(nint clip, int path);
    [LibraryImport(Library), SuppressGCTransition] public static partial nint FPDFClipPath_GetPathSegment(nint clip, int path, int index);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPath_CountSegments(nint path);
    [LibraryImport(Library), SuppressGCTransition] public static partial nint FPDFPath_GetPathSegment(nint path, int index);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPath_GetDrawMode(nint path, int* fillMode, int* stroke);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPathSegment_GetPoint(nint segment, float* x, float* y);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPathSegment_GetType(nint segment);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFPathSegment_GetClose(nint segment);

    [LibraryImport(Library)] public static partial nint FPDFText_LoadPage(nint page);
    [LibraryImport(Library)] public static partial void FPDFText_ClosePage(nint textPage);
    [LibraryImport(Library)] public static partial int FPDFText_CountChars(nint textPage);
    [LibraryImport(Library)] public static partial CULong FPDFText_GetFontInfo(nint textPage, int index, byte* buffer, CULong size, int* flags);
    [LibraryImport(Library), SuppressGCTransition] public static partial uint FPDFText_GetUnicode(nint textPage, int index);
    [LibraryImport(Library)] public static partial int FPDFText_GetFillColor(nint textPage, int index, uint* r, uint* g, uint* b, uint* a);
    [LibraryImport(Library), SuppressGCTransition] public static partial double FPDFText_GetFontSize(nint textPage, int index);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFText_GetMatrix(nint textPage, int index, PdfiumMatrix* matrix);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFText_GetCharOrigin(nint textPage, int index, double* x, double* y);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFText_GetCharBox(nint textPage, int index, double* left, double* right, double* bottom, double* top);
    [LibraryImport(Library), SuppressGCTransition] public static partial int FPDFText_GetLooseCharBox(nint textPage, int index, PdfiumRectangle* box);
}

/// <summary>A rectangle as PDFium lays it out (FS_RECTF).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PdfiumRectangle(float Left, float Top, float Right, float Bottom);

/// <summary>A matrix as PDFium lays it out (FS_MATRIX).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PdfiumMatrix(float A, float B, float C, float D, float E, float F)
{
    /// <summary>The map that it stands for.</summary>
    public Affine ToMap() => new(A, B, C, D, E, F);
}

/// <summary>What PDFium says of an image (FPDF_IMAGEOBJ_METADATA).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PdfiumImageMetadata
{
    public uint Width;
    public uint Height;
    public float HorizontalDpi;
    public float VerticalDpi;
    public uint BitsPerPixel;
    public int ColourSpace;
    public int MarkedContentId;
}

/// <summary>Types of page objects (FPDF_PAGEOBJ_*).</summary>
internal static class PdfiumObject
{
    public const int Text = 1;
    public const int Path = 2;
    public const int Image = 3;
    public const int Shading = 4;
    public const int Form = 5;
}

