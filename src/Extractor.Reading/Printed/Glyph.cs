using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>How the glyphs of one text object are set: what they share.</summary>
/// <param name="Font">Name of the font without subset prefix.</param>
/// <param name="Size">Size as it appears on the page, in points.</param>
/// <param name="Angle">Direction of writing in degrees clockwise as seen.</param>
/// <param name="DirectionX">x of the direction of writing, length 1.</param>
/// <param name="DirectionY">y of it, downwards.</param>
/// <param name="IsDrawn">False for text that is there for searching only (render modes 3 and 7), or drawn fully see-through.</param>
/// <param name="Rgb">Colour of the glyphs, 0xRRGGBB.</param>
/// <param name="Place">Where the text object starts on the page: its name among the drawn objects.</param>
/// <param name="IsUprightOnSheet">True if it is not turned against the sheet, whatever the rotation of the page.</param>
internal sealed record GlyphStyle(string Font, double Size, double Angle, double DirectionX, double DirectionY, bool IsDrawn, uint Rgb, (double X, double Y) Place,
    bool IsUprightOnSheet)
{
    /// <summary>A point of the page in the coordinates of the text: u along its direction, v across it.</summary>
    public (double U, double V) Along(double x, double y) => (x * DirectionX + y * DirectionY, y * DirectionX - x * DirectionY);

    /// <summary>A point of the text on the page.</summary>
    public (double X, double Y) OnPage(double u, double v) => (u * DirectionX - v * DirectionY, u * DirectionY + v * DirectionX);

    /// <summary>True for text that runs rather sideways than up or down.</summary>
    public bool IsSideways => Math.Abs(DirectionX) >= Math.Abs(DirectionY);

    /// <summary>The box on the page of a rectangle in the coordinates of the text.</summary>
    public Model.Box BoxOf(double u0, double v0, double u1, double v1) => new Affine(DirectionX, DirectionY, -DirectionY, DirectionX, 0, 0).MapBox(u0, v0, u1, v1);

    /// <summary>True if both are set alike, so that a word may run from one text object into the next.</summary>
    public bool IsLike(GlyphStyle other) => ReferenceEquals(this, other)
        || (Font == other.Font && Angle == other.Angle && Math.Abs(Size - other.Size) <= 0.02 * Size);
}

/// <summary>One glyph as drawn, in coordinates along its direction of writing: u runs with the text, v across it, downwards for upright text.</summary>
/// <param name="Code">Its character as the document gives it.</param>
/// <param name="Start">u where it starts.</param>
/// <param name="End">u where its advance ends.</param>
/// <param name="Baseline">v of its baseline.</param>
/// <param name="Top">v of the top of the font's line.</param>
/// <param name="Bottom">v of the bottom of the font's line.</param>
/// <param name="AfterBlank">True if a printed blank stands before it, so that no word runs on to it.</param>
/// <param name="Style">What it shares with its neighbours.</param>
internal readonly record struct Glyph(uint Code, double Start, double End, double Baseline, double Top, double Bottom, bool AfterBlank, GlyphStyle Style)
{
    /// <summary>Whether a person sees it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Visible;

    /// <summary>The middle of the glyph on the page.</summary>
    public (double X, double Y) Middle => Style.OnPage((Start + End) / 2, (Top + Bottom) / 2);

    /// <summary>The box of the glyph on the page.</summary>
    public Model.Box Box => Style.BoxOf(Start, Top, End, Bottom);
}
