using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>
/// Gives PDFium a font for Chinese, Japanese and Korean texts whose fonts neither the document nor the system has: every character is a hollow box.
/// Without one PDFium would leave out each text of a single character, since it has no ink.
/// </summary>
internal static unsafe class StandInFont
{
    /// <summary>A TrueType font of one glyph for all characters.</summary>
    private const string Base64 =
        "AAEAAAAHAEAAAgAwY21hcAATAFQAAAB8AAAAKGdseWYITQXtAAAApAAAADhoZWFkYv9D3QAAANwAAAA2aGhlYQdaA3MAAAEUAAAAJGhtdHgH0AAyAAABOAAA"
        + "AAhsb2NhABwAAAAAAUAAAAAGbWF4cAAFAAkAAAFIAAAAIAAAAAEAAwAKAAAADAANAAAAAAAcAAAAAAAAAAEAAAAgAAL//wAAAAEAAgAy/7oDtgMqAAMABwAA"
        + "AQEBAQEBAQEAMgAAA4QAAPyuAyAAAPzg/7oDcAAA/JAAMgAAAwwAAAABAAAAAQAAAAAAAF8PPPUAAwPoAAAAAAAAAAAAAAAAAAAAAAAA/4gD6ANwAAAACAAC"
        + "AAAAAAAAAAEAAANw/4gAAAPoAAAAAAPoAAEAAAAAAAAAAAAAAAAAAAACA+gAAAPoADIAAAAAABwAAAABAAAAAgAIAAIAAAAAAAEAAAAAAAAAAAAAAAAAAAAA";

    /// <summary>Windows numbers of the character sets: Japanese, Korean, simplified and traditional Chinese.</summary>
    private static readonly int[] EastAsian = [128, 129, 134, 136];

    private static readonly byte[] File = Convert.FromBase64String(Base64);
    private static readonly PdfiumFonts* System = PdfiumApi.FPDF_GetDefaultSystemFontInfo();
    private static readonly PdfiumFonts* Ours = Wrap();

    /// <summary>Puts the font behind those of the system. Inside the gate, once, after the library was started.</summary>
    public static void Install()
    {
        if (Ours is not null) PdfiumApi.FPDF_SetSystemFontInfo(Ours);
    }

    // The library keeps it as long as the program runs.
    private static PdfiumFonts* Wrap()
    {
        if (System is null) return null;
        var fonts = (PdfiumFonts*)NativeMemory.AllocZeroed((nuint)sizeof(PdfiumFonts));
        fonts->Version = 1;
        fonts->EnumFonts = &EnumFonts;
        fonts->MapFont = &MapFont;
        fonts->GetFont = &GetFont;
        fonts->GetFontData = &GetFontData;
        fonts->GetFaceName = &GetFaceName;
        fonts->GetFontCharset = &GetFontCharset;
        fonts->DeleteFont = &DeleteFont;
        return fonts;
    }

    private static bool IsOurs(nint font) => font == (nint)Ours;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnumFonts(PdfiumFonts* _, nint mapper)
    {
        if (System->EnumFonts is not null) System->EnumFonts(System, mapper);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint MapFont(PdfiumFonts* _, int weight, int italic, int charset, int pitch, byte* face, int* exact)
    {
        var font = System->MapFont is null ? 0 : System->MapFont(System, weight, italic, charset, pitch, face, exact);
        return font == 0 && Array.IndexOf(EastAsian, charset) >= 0 ? (nint)Ours : font;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint GetFont(PdfiumFonts* _, byte* face) => System->GetFont is null ? 0 : System->GetFont(System, face);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CULong GetFontData(PdfiumFonts* _, nint font, uint table, byte* buffer, CULong size)
    {
        if (!IsOurs(font)) return System->GetFontData is null ? default : System->GetFontData(System, font, table, buffer, size);
        if (table != 0) return default; // it has the whole file only
        if (buffer is not null && size.Value >= (nuint)File.Length) File.CopyTo(new Span<byte>(buffer, File.Length));
        return new((nuint)File.Length);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CULong GetFaceName(PdfiumFonts* _, nint font, byte* buffer, CULong size)
    {
        if (!IsOurs(font)) return System->GetFaceName is null ? default : System->GetFaceName(System, font, buffer, size);
        var name = "StandIn\0"u8;
        if (buffer is not null && size.Value >= (nuint)name.Length) name.CopyTo(new Span<byte>(buffer, name.Length));
        return new((nuint)name.Length);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetFontCharset(PdfiumFonts* _, nint font) => IsOurs(font) ? 134 : System->GetFontCharset is null ? 0 : System->GetFontCharset(System, font);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteFont(PdfiumFonts* _, nint font)
    {
        if (!IsOurs(font) && System->DeleteFont is not null) System->DeleteFont(System, font);
    }
}

/// <summary>How PDFium asks for fonts (FPDF_SYSFONTINFO).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PdfiumFonts
{
    public int Version;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, void> Release;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, nint, void> EnumFonts;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, int, int, int, int, byte*, int*, nint> MapFont;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, byte*, nint> GetFont;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, nint, uint, byte*, CULong, CULong> GetFontData;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, nint, byte*, CULong, CULong> GetFaceName;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, nint, int> GetFontCharset;
    public delegate* unmanaged[Cdecl]<PdfiumFonts*, nint, void> DeleteFont;
}
