using System.Runtime.InteropServices;
using System.Text;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Reads the glyphs of a page in the order of its content, blanks left out.</summary>
internal sealed unsafe class GlyphReader(PdfiumText text, PageView view)
{
    /// <summary>Parts of the em above and below the baseline where the font's own line cannot be asked for: those of the common Chinese fonts.</summary>
    private const double Ascent = 0.86;

    private const uint HyphenAtLineEnd = 2; // PDFium's sign for it

    private readonly nint _text = text.Pointer;
    private readonly byte[] _nameBuffer = new byte[256];
    private PdfiumMatrix _matrix;
    private double _fontSize;
    private GlyphStyle? _style;

    /// <summary>The glyphs.</summary>
    public List<Glyph> Read()
    {
        var count = PdfiumApi.FPDFText_CountChars(_text);
        var glyphs = new List<Glyph>(Math.Max(count, 0));
        for (var i = 0; i < count; i++)
        {
            var code = PdfiumApi.FPDFText_GetUnicode(_text, i);
            if (code is ' ' or '\r' or '\n' or '\t' or 0xA0 or 0x3000) continue;
            glyphs.Add(Read(i, code == HyphenAtLineEnd ? '-' : code));
        }
        return glyphs;
    }

    private Glyph Read(int index, uint code)
    {
        var style = StyleAt(index);
        double x, y;
        _ = PdfiumApi.FPDFText_GetCharOrigin(_text, index, &x, &y);
        var (originX, originY) = view.Map.Map(x, y);
        var (start, baseline) = Along(style, originX, originY);
        PdfiumRectangle loose;
        if (_matrix.B == 0 && _matrix.C == 0 && PdfiumApi.FPDFText_GetLooseCharBox(_text, index, &loose) != 0)
        {
            var (u0, v0) = Along(style, view.Map.Map(loose.Left, loose.Bottom));
            var (u1, v1) = Along(style, view.Map.Map(loose.Right, loose.Top));
            return new(code, Math.Min(u0, u1), Math.Max(u0, u1), baseline, Math.Min(v0, v1), Math.Max(v0, v1), style);
        }
        return new(code, start, start + TightAdvance(index, style, start), baseline, baseline - Ascent * style.Size, baseline + (1 - Ascent) * style.Size, style);
    }

    // The loose box of turned text is of no use; its ink, with as much air behind it as before it, is about the advance.
    private double TightAdvance(int index, GlyphStyle style, double start)
    {
        double left, right, bottom, top;
        if (PdfiumApi.FPDFText_GetCharBox(_text, index, &left, &right, &bottom, &top) == 0) return style.Size;
        var box = view.Map.MapBox(left, bottom, right, top);
        var (u0, _) = Along(style, box.X0, box.Y0);
        var (u1, _) = Along(style, box.X1, box.Y1);
        return Math.Max(0, Math.Min(u0, u1) - start) + Math.Max(Math.Max(u0, u1) - start, 0);
    }

    private static (double U, double V) Along(GlyphStyle style, (double X, double Y) p) => Along(style, p.X, p.Y);

    private static (double U, double V) Along(GlyphStyle style, double x, double y) =>
        (x * style.DirectionX + y * style.DirectionY, y * style.DirectionX - x * style.DirectionY);

    // Glyphs of one text object have its matrix, position included: the costly questions are asked once for each.
    private GlyphStyle StyleAt(int index)
    {
        PdfiumMatrix matrix;
        _ = PdfiumApi.FPDFText_GetMatrix(_text, index, &matrix);
        var size = PdfiumApi.FPDFText_GetFontSize(_text, index);
        if (_style is not null && matrix == _matrix && size == _fontSize) return _style;
        (_matrix, _fontSize) = (matrix, size);
        var seen = Affine.Of(matrix).Then(view.Map);
        var length = Math.Sqrt(seen.A * seen.A + seen.B * seen.B);
        var (dx, dy) = length > 0 ? (seen.A / length, seen.B / length) : (1, 0);
        var angle = Math.Round(Math.Atan2(dy, dx) * 180 / Math.PI, 2);
        if (Math.Abs(angle - Math.Round(angle / 90) * 90) < 0.2)
        {
            angle = Math.Round(angle / 90) * 90;
            (dx, dy) = (Math.Round(dx), Math.Round(dy));
        }
        return _style = new(FontName(index), Math.Abs(size) * Math.Sqrt(seen.C * seen.C + seen.D * seen.D), (angle + 360) % 360, dx, dy);
    }

    private string FontName(int index)
    {
        int flags;
        fixed (byte* buffer = _nameBuffer)
        {
            var length = (int)PdfiumApi.FPDFText_GetFontInfo(_text, index, buffer, new CULong((uint)_nameBuffer.Length), &flags).Value;
            if (length is <= 1 || length > _nameBuffer.Length) return "";
            var name = Encoding.UTF8.GetString(_nameBuffer, 0, length - 1);
            return name.Length > 7 && name[6] == '+' ? name[7..] : name;
        }
    }
}
