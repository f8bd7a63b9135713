using System.Runtime.InteropServices;

namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>Asks for the render mode of a character: older libraries answer for the character, newer ones for its text object.</summary>
internal static unsafe class PdfiumTextMode
{
    private static readonly nint OfCharacter = PdfiumLibrary.Export("FPDFText_GetTextRenderMode");
    private static readonly nint ObjectOfCharacter = PdfiumLibrary.Export("FPDFText_GetTextObject");
    private static readonly nint OfObject = PdfiumLibrary.Export("FPDFTextObj_GetTextRenderMode");

    /// <summary>The render mode of a character as PDF numbers it; -1 if it is not known.</summary>
    public static int Of(nint text, int index)
    {
        if (OfCharacter != 0) return ((delegate* unmanaged<nint, int, int>)OfCharacter)(text, index);
        if (ObjectOfCharacter == 0 || OfObject == 0) return -1;
        var textObject = ((delegate* unmanaged<nint, int, nint>)ObjectOfCharacter)(text, index);
        return textObject == 0 ? -1 : ((delegate* unmanaged<nint, int>)OfObject)(textObject);
    }
}
