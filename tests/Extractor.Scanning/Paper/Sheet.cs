using System.Globalization;
using System.Text;

namespace Extractor.Scanning.Paper;

/// <summary>One A4 page being drawn; points, origin top left.</summary>
public sealed class Sheet(TrueType font)
{
    /// <summary>Width of A4 in points.</summary>
    public const double Width = 595;

    /// <summary>Height of A4 in points.</summary>
    public const double Height = 842;

    private readonly StringBuilder _content = new();

    /// <summary>Glyphs in use with the characters they print.</summary>
    public SortedDictionary<int, char> Glyphs { get; } = [];

    /// <summary>The texts drawn so far.</summary>
    public List<SheetText> Texts { get; } = [];

    /// <summary>The lines drawn so far.</summary>
    public List<SheetLine> Lines { get; } = [];

    /// <summary>The content stream.</summary>
    public string Content => _content.ToString();

    /// <summary>Width of a text in points.</summary>
    public double Measure(string text, double size) => text.Sum(c => font.Width(font.Glyph(c))) * size / 1000;

    /// <summary>Draws a text on its baseline.</summary>
    public void Text(string text, double x, double baseline, double size)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT /F {size:0.##} Tf 1 0 0 1 {x:0.##} {Height - baseline:0.##} Tm <");
        foreach (var character in text)
        {
            var glyph = font.Glyph(character);
            if (glyph == 0) throw new InvalidOperationException($"the font has no glyph for {character}");
            Glyphs[glyph] = character;
            _content.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }
        _content.Append("> Tj ET\n");
        Texts.Add(new(text, x, baseline, size));
    }

    /// <summary>Draws a line of a thickness and a grey (0 black, 1 white).</summary>
    public void Line(double x0, double y0, double x1, double y1, double thickness, double grey)
    {
        _content.Append(CultureInfo.InvariantCulture, $"{grey:0.##} G {thickness:0.##} w {x0:0.##} {Height - y0:0.##} m {x1:0.##} {Height - y1:0.##} l S\n");
        Lines.Add(new(x0, y0, x1, y1, thickness, grey));
    }
}

/// <summary>A text on a sheet, from a point on its baseline.</summary>
public sealed record SheetText(string Text, double X, double Baseline, double Size);

/// <summary>A line on a sheet.</summary>
public sealed record SheetLine(double X0, double Y0, double X1, double Y1, double Thickness, double Grey);
