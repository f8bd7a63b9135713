using System.Text;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.FlatText;

namespace Extractor.Reading.Pdf;

/// <summary>Joins glyphs that stand on one baseline without a gap into words.</summary>
internal sealed class WordBuilder
{
    /// <summary>Widest gap inside a word, in parts of the font size: beside a Chinese character, and between others.</summary>
    private const double HanGap = 0.3, LatinGap = 0.13;

    /// <summary>How far a glyph may start before its predecessor ends, in parts of the font size (kerning).</summary>
    private const double Overlap = 0.4;

    private readonly List<Word> _words = [];
    private readonly StringBuilder _printed = new();
    private readonly List<double> _ends = [];
    private Glyph _first;
    private Glyph _last;

    /// <summary>The words of glyphs in the order of the content.</summary>
    public static IReadOnlyList<Word> Build(IEnumerable<Glyph> glyphs)
    {
        var builder = new WordBuilder();
        foreach (var glyph in glyphs) builder.Add(glyph);
        builder.Close();
        return builder._words;
    }

    private void Add(in Glyph glyph)
    {
        if (_ends.Count > 0 && !Joins(_last, glyph)) Close();
        if (_ends.Count == 0) _first = glyph;
        _last = glyph;
        foreach (var unit in Units(glyph.Code))
        {
            _printed.Append(unit);
            _ends.Add(glyph.End);
        }
    }

    private static bool Joins(in Glyph a, in Glyph b)
    {
        if (!ReferenceEquals(a.Style, b.Style) && (a.Style.Font != b.Style.Font || a.Style.Angle != b.Style.Angle || Math.Abs(a.Style.Size - b.Style.Size) > 0.02 * a.Style.Size)) return false;
        if (Math.Abs(a.Baseline - b.Baseline) > 0.05 * a.Style.Size) return false;
        var gap = (b.Start - a.End) / a.Style.Size;
        return gap >= -Overlap && gap <= (IsWide(a.Code) || IsWide(b.Code) ? HanGap : LatinGap);
    }

    private static bool IsWide(uint code) => code > 0xFFFF || Folding.DisplayWidth((char)code) == 2;

    private static string Units(uint code) =>
        code > 0x10FFFF ? "\uFFFD" : code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32((int)code);

    private void Close()
    {
        if (_ends.Count == 0) return;
        var printed = _printed.ToString();
        var style = _first.Style;
        _words.Add(new(Fold(printed), printed, Box(style), [.. _ends.Select(e => OnPage(style, e))], style.Size, style.Angle, style.Font));
        _printed.Clear();
        _ends.Clear();
    }

    private static string Fold(string printed) => string.Create(printed.Length, printed, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = LookAlikes.Fold(source[i]);
    });

    private Box Box(GlyphStyle style)
    {
        var back = new Affine(style.DirectionX, style.DirectionY, -style.DirectionY, style.DirectionX, 0, 0);
        return back.MapBox(_first.Start, Math.Min(_first.Top, _last.Top), _last.End, Math.Max(_first.Bottom, _last.Bottom));
    }

    // x of the end for text that runs sideways, y for text that runs up or down.
    private static double OnPage(GlyphStyle style, double u) => u * (Math.Abs(style.DirectionX) >= Math.Abs(style.DirectionY) ? Math.Sign(style.DirectionX) : Math.Sign(style.DirectionY));
}
