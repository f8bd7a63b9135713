using System.Runtime.InteropServices;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>
/// Tells how glyphs are set. Glyphs of one text object share its matrix, position included, so that the costly questions are asked once for each object.
/// </summary>
internal sealed unsafe class GlyphStyleReader(PdfiumText text, PageView view)
{
    private const int Invisible = 3, ClipOnly = 7; // render modes

    private readonly nint _text = text.Pointer;
    private readonly byte[] _nameBuffer = new byte[256];
    private readonly FontNames _names = new();
    private GlyphStyle? _style;
    private PdfiumMatrix _matrix;
    private bool _atStart;

    /// <summary>The style of a glyph by its matrix and origin.</summary>
    public GlyphStyle At(int index, in PdfiumMatrix matrix, double x, double y)
    {
        var starts = (float)x == matrix.E && (float)y == matrix.F;
        if (_style is null || matrix != _matrix || (starts && !_atStart)) _style = Read(index, matrix);
        (_matrix, _atStart) = (matrix, starts);
        return _style;
    }

    private GlyphStyle Read(int index, in PdfiumMatrix matrix)
    {
        var size = Math.Abs(PdfiumApi.FPDFText_GetFontSize(_text, index));
        var seen = matrix.ToMap().Then(view.Map);
        var (angle, dx, dy) = Affine.Direction(seen.A, seen.B);
        uint r, g, b, a;
        var hasColour = PdfiumApi.FPDFText_GetFillColor(_text, index, &r, &g, &b, &a) != 0;
        var mode = PdfiumTextMode.Of(_text, index);
        var isDrawn = mode is not (Invisible or ClipOnly) && (!hasColour || a > 0 || mode != 0);
        return new(FontName(index), size * Math.Sqrt(seen.C * seen.C + seen.D * seen.D), angle, dx, dy, isDrawn, hasColour ? r << 16 | g << 8 | b : 0, (seen.E, seen.F), matrix.B == 0 && matrix.C == 0);
    }

    private string FontName(int index)
    {
        int flags;
        fixed (byte* buffer = _nameBuffer)
        {
            var length = (int)PdfiumApi.FPDFText_GetFontInfo(_text, index, buffer, new CULong((uint)_nameBuffer.Length), &flags).Value;
            return length <= 1 || length > _nameBuffer.Length ? "" : _names.Of(_nameBuffer.AsSpan(0, length - 1));
        }
    }
}
