using Extractor.Model;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Reads the glyphs of a page in the order of its content. Blanks are left out; those that PDFium makes up from gaps are no blanks.</summary>
internal sealed unsafe class GlyphReader(PdfiumText text, PageView view)
{
    /// <summary>Part of the em above the baseline where the font's own line cannot be asked for: that of the common Chinese fonts.</summary>
    private const double Ascent = 0.86;

    /// <summary>Widest step to the next glyph of turned text that is taken for the advance, in parts of the font size.</summary>
    private const double WidestAdvance = 1.3;

    private const uint HyphenAtLineEnd = 2; // PDFium's sign for it

    private static readonly PdfiumMatrix MadeUp = new(1, 0, 0, 1, 0, 0); // the matrix of characters that PDFium adds

    private readonly nint _text = text.Pointer;
    private readonly GlyphStyleReader _styles = new(text, view);
    private readonly List<Glyph> _glyphs = [];
    private bool _afterBlank;
    private double _origin; // where the last glyph starts
    private int _pieces; // how many characters it has

    /// <summary>The glyphs.</summary>
    public List<Glyph> Read()
    {
        var count = PdfiumApi.FPDFText_CountChars(_text);
        _glyphs.EnsureCapacity(Math.Max(count, 0));
        PdfiumMatrix matrix;
        for (var i = 0; i < count; i++)
        {
            var code = PdfiumApi.FPDFText_GetUnicode(_text, i);
            _ = PdfiumApi.FPDFText_GetMatrix(_text, i, &matrix);
            var isBlank = code is ' ' or '\r' or '\n' or '\t' or 0xA0 or 0x3000 || code is >= 0x2000 and <= 0x200B;
            if (isBlank) _afterBlank |= matrix != MadeUp;
            else Read(i, code == HyphenAtLineEnd ? '-' : code, matrix);
        }
        return _glyphs;
    }

    private void Read(int index, uint code, in PdfiumMatrix matrix)
    {
        double x, y;
        _ = PdfiumApi.FPDFText_GetCharOrigin(_text, index, &x, &y);
        var style = _styles.At(index, matrix, x, y);
        var (seenX, seenY) = view.Map.Map(x, y);
        var (start, baseline) = style.Along(seenX, seenY);
        if (IsPartOfLast(style, start, baseline)) AddPiece(index, code, style, startsObject: style.Place == (seenX, seenY));
        else AddWhole(index, code, style, start, baseline);
        _afterBlank = false;
    }

    private void AddWhole(int index, uint code, GlyphStyle style, double start, double baseline)
    {
        (_origin, _pieces) = (start, 1);
        _glyphs.Add(Measured(index, code, style, start, baseline));
    }

    private Glyph Measured(int index, uint code, GlyphStyle style, double start, double baseline)
    {
        PdfiumRectangle loose;
        if (style.IsUprightOnSheet && PdfiumApi.FPDFText_GetLooseCharBox(_text, index, &loose) != 0 && loose.Right > loose.Left)
        {
            var box = view.Map.MapBox(loose.Left, loose.Bottom, loose.Right, loose.Top);
            var (u0, v0) = style.Along(box.X0, box.Y0);
            var (u1, v1) = style.Along(box.X1, box.Y1);
            return new(code, Math.Min(u0, u1), Math.Max(u0, u1), baseline, Math.Min(v0, v1), Math.Max(v0, v1), _afterBlank, style);
        }
        WidenLast(style, start, baseline);
        var end = start + (IsWide(code) ? style.Size : InkAdvance(index, style, start));
        return new(code, start, end, baseline, baseline - Ascent * style.Size, baseline + (1 - Ascent) * style.Size, _afterBlank, style);
    }

    // PDFium knows no advance of turned text: the next glyph of the same text object tells where the last one ends.
    private void WidenLast(GlyphStyle style, double start, double baseline)
    {
        if (_glyphs.Count == 0 || _afterBlank || !ReferenceEquals(_glyphs[^1].Style, style)) return;
        var last = _glyphs[^1];
        var step = start - last.Start;
        if (step > 0.1 * style.Size && step < WidestAdvance * style.Size && Math.Abs(baseline - last.Baseline) < 0.05 * style.Size) _glyphs[^1] = last with { End = start };
    }

    // The ink of a glyph, with as much air behind it as before it, is about its advance.
    private double InkAdvance(int index, GlyphStyle style, double start)
    {
        var (from, to) = Ink(index, style);
        return Math.Max(0, from - start) + Math.Max(0, to - start);
    }

    private (double From, double To) Ink(int index, GlyphStyle style)
    {
        double left, right, bottom, top;
        _ = PdfiumApi.FPDFText_GetCharBox(_text, index, &left, &right, &bottom, &top);
        var box = view.Map.MapBox(left, bottom, right, top);
        var (a, _) = style.Along(box.X0, box.Y0);
        var (b, _) = style.Along(box.X1, box.Y1);
        return (Math.Min(a, b), Math.Max(a, b));
    }

    // The characters of a ligature come one by one, all at its origin.
    private bool IsPartOfLast(GlyphStyle style, double start, double baseline) =>
        _glyphs.Count > 0 && !_afterBlank && start == _origin && baseline == _glyphs[^1].Baseline && style.IsLike(_glyphs[^1].Style);

    // They share its ink, and its width evenly. At the start of a text object it may also be a glyph struck twice, or one of other ink drawn over it.
    private void AddPiece(int index, uint code, GlyphStyle style, bool startsObject)
    {
        var last = _glyphs[^1];
        var ink = Ink(index, style);
        if (startsObject && code == last.Code && ink.To - _origin < 1.15 * (last.End - last.Start)) return;
        if (ink != Ink(index - 1, style))
        {
            AddWhole(index, code, style, _origin, last.Baseline);
            return;
        }
        _glyphs.Add(last with { Code = code, AfterBlank = false });
        var pieces = ++_pieces;
        var width = InkAdvance(index, style, _origin) / pieces;
        for (var i = 0; i < pieces; i++)
            _glyphs[^(pieces - i)] = _glyphs[^(pieces - i)] with { Start = _origin + i * width, End = _origin + (i + 1) * width };
    }

    private static bool IsWide(uint code) => code > 0xFFFF || Folding.DisplayWidth((char)code) == 2;
}
