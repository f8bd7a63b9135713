using System.Globalization;
using System.Text;

namespace Extractor.Testing.Pdf;

/// <summary>
/// What is drawn on a page, or in a form XObject. Points; x to the right, y DOWN from the top of the sheet, as Extractor itself counts;
/// a sheet that is shown rotated is drawn as it lies before it is turned.
/// </summary>
public sealed class PdfContent
{
    private readonly StringBuilder _operators = new();
    private readonly double _height;

    internal PdfContent(double height) => _height = height;

    internal List<PdfImage> Images { get; } = [];

    internal List<(PdfContent Content, string Matrix, string? Clip)> Forms { get; } = [];

    internal string Operators => _operators.ToString();

    /// <summary>Draws text from a point on its baseline, in a font in which Han characters are one em wide and all others half an em.</summary>
    /// <param name="x">Where it starts.</param>
    /// <param name="baseline">y of its baseline.</param>
    /// <param name="size">Size of the font.</param>
    /// <param name="text">The characters.</param>
    /// <param name="angle">Direction of writing in degrees clockwise.</param>
    /// <param name="mode">Text render mode of PDF: 0 filled, 3 invisible.</param>
    /// <param name="gray">Colour: 0 black, 1 white.</param>
    /// <param name="spacing">Points between the letters.</param>
    public PdfContent Text(double x, double baseline, double size, string text, double angle = 0, int mode = 0, double gray = 0, double spacing = 0)
    {
        var (sin, cos) = Math.SinCos(-angle * Math.PI / 180);
        var hex = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        return Raw($"BT /F1 {N(size)} Tf {mode} Tr {N(gray)} g {N(spacing)} Tc {N(cos)} {N(sin)} {N(-sin)} {N(cos)} {N(x)} {N(Up(baseline))} Tm <{hex}> Tj ET");
    }

    /// <summary>Strokes a line; dashed if the length of its dashes is given.</summary>
    public PdfContent Line(double x0, double y0, double x1, double y1, double width = 0.5, double gray = 0, double dash = 0) =>
        Raw($"{N(gray)} G {N(width)} w [{(dash > 0 ? N(dash) : "")}] 0 d {N(x0)} {N(Up(y0))} m {N(x1)} {N(Up(y1))} l S");

    /// <summary>Fills a rectangle.</summary>
    public PdfContent Fill(double x0, double y0, double x1, double y1, double gray = 0) =>
        Raw($"{N(gray)} g {Rectangle(x0, y0, x1, y1)} f");

    /// <summary>Strokes a rectangle.</summary>
    public PdfContent Frame(double x0, double y0, double x1, double y1, double width = 0.5, double gray = 0) =>
        Raw($"{N(gray)} G {N(width)} w [] 0 d {Rectangle(x0, y0, x1, y1)} S");

    /// <summary>Draws a gray picture of one byte a pixel, line by line from the top.</summary>
    public PdfContent Image(double x0, double y0, double x1, double y1, int pixelWidth, int pixelHeight, byte[] pixels)
    {
        Images.Add(new(pixelWidth, pixelHeight, pixels));
        return Raw($"q {N(x1 - x0)} 0 0 {N(y1 - y0)} {N(x0)} {N(Up(y1))} cm /Im{Images.Count - 1} Do Q");
    }

    /// <summary>Draws a form XObject: content of its own, moved to the right and down and scaled, cut at a box of its own coordinates if one is given.</summary>
    public PdfContent Form(Action<PdfContent> draw, double right = 0, double down = 0, double scale = 1, (double X0, double Y0, double X1, double Y1)? clip = null)
    {
        var content = new PdfContent(_height);
        draw(content);
        var matrix = $"{N(scale)} 0 0 {N(scale)} {N(right)} {N(_height * (1 - scale) - down)}";
        Forms.Add((content, matrix, clip is var (x0, y0, x1, y1) ? $"{N(x0)} {N(Up(y1))} {N(x1)} {N(Up(y0))}" : null));
        return Raw($"/Fm{Forms.Count - 1} Do");
    }

    /// <summary>Draws something cut at a rectangle.</summary>
    public PdfContent Clipped(double x0, double y0, double x1, double y1, Action<PdfContent> draw)
    {
        Raw($"q {Rectangle(x0, y0, x1, y1)} W n");
        draw(this);
        return Raw("Q");
    }

    /// <summary>Adds operators of PDF as they are; their y runs up.</summary>
    public PdfContent Raw(string operators)
    {
        _operators.Append(operators).Append('\n');
        return this;
    }

    internal static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private string Rectangle(double x0, double y0, double x1, double y1) => $"{N(x0)} {N(Up(y1))} {N(x1 - x0)} {N(y1 - y0)} re";

    private double Up(double y) => _height - y;
}

/// <summary>A gray picture of one byte a pixel.</summary>
internal sealed record PdfImage(int Width, int Height, byte[] Pixels);
