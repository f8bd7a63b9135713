using Extractor.Model;

namespace Extractor.Reading.Printed;

/// <summary>A filled rectangle of a page.</summary>
/// <param name="Order">When it was drawn, among all objects of the page.</param>
/// <param name="Box">Where, as far as its clip lets it be seen.</param>
/// <param name="Rgb">Its colour, 0xRRGGBB; null for a picture.</param>
/// <param name="Hides">True if nothing shines through it.</param>
internal readonly record struct PaintedShape(int Order, Box Box, uint? Rgb, bool Hides);

/// <summary>A text object as drawn.</summary>
/// <param name="Order">When it was drawn, among all objects of the page.</param>
/// <param name="Clip">The part of the page on which it can be seen; null for all of it.</param>
internal readonly record struct PaintedText(int Order, Box? Clip);

/// <summary>What was painted on a page in which order: tells what lies behind and before a place.</summary>
internal sealed class Painting
{
    private const uint White = 0xFFFFFF;

    private const double PlaceStep = 0.05; // points; matrices of forms are multiplied in another precision than PDFium's
    private const int SameColour = 6;

    private readonly List<PaintedShape> _shapes = [];
    private readonly HashSet<uint> _colours = [];
    private readonly List<(double X, double Y, PaintedText Text)> _texts = [];
    private Dictionary<(long, long), PaintedText>? _byPlace;

    /// <summary>The filled rectangles and pictures in the order in which they were drawn.</summary>
    public IReadOnlyList<PaintedShape> Shapes => _shapes;

    /// <summary>True if some text object can be seen only in part.</summary>
    public bool ClipsText { get; private set; }

    /// <summary>Adds a shape.</summary>
    public void Add(in PaintedShape shape)
    {
        _shapes.Add(shape);
        if (shape.Rgb is { } rgb) _colours.Add(Rough(rgb));
    }

    /// <summary>Adds a text object that starts at a place.</summary>
    public void AddText(double x, double y, in PaintedText text)
    {
        _texts.Add((x, y, text));
        ClipsText |= text.Clip is not null;
    }

    /// <summary>The text object that starts at a place; null if it is not known. Of several at one place all that is seen of them.</summary>
    public PaintedText? TextAt(double x, double y) => (_byPlace ??= Places()).TryGetValue(Key(x, y), out var text) ? text : null;

    /// <summary>True if something of a colour, drawn at a moment, cannot be told from what lies behind it at a place.</summary>
    public bool Swallows(uint rgb, double x, double y, int order)
    {
        if (!IsWhite(rgb) && !_colours.Contains(Rough(rgb))) return false;
        for (var i = _shapes.Count - 1; i >= 0; i--)
            if (_shapes[i].Order < order && Contains(_shapes[i].Box, x, y)) return _shapes[i].Rgb is { } behind && AreAlike(rgb, behind);
        return IsWhite(rgb);
    }

    /// <summary>True for the colour of paper.</summary>
    public static bool IsWhite(uint rgb) => AreAlike(rgb, White);

    /// <summary>True if a box holds a point.</summary>
    public static bool Contains(in Box box, double x, double y) => x >= box.X0 && x <= box.X1 && y >= box.Y0 && y <= box.Y1;

    private Dictionary<(long, long), PaintedText> Places()
    {
        var places = new Dictionary<(long, long), PaintedText>(_texts.Count);
        foreach (var (x, y, text) in _texts)
            places[Key(x, y)] = places.TryGetValue(Key(x, y), out var other) ? new(Math.Max(text.Order, other.Order), Around(text.Clip, other.Clip)) : text;
        return places;
    }

    // Some producers draw a text several times, each time cut to another strip of it.
    private static Box? Around(Box? a, Box? b) => a is { } x && b is { } y
        ? new Box(Math.Min(x.X0, y.X0), Math.Min(x.Y0, y.Y0), Math.Max(x.X1, y.X1), Math.Max(x.Y1, y.Y1)) : null;

    private static (long, long) Key(double x, double y) => ((long)Math.Round(x / PlaceStep), (long)Math.Round(y / PlaceStep));

    private static uint Rough(uint rgb) => rgb & 0xF8F8F8;

    private static bool AreAlike(uint a, uint b) => Math.Abs((int)(a >> 16) - (int)(b >> 16)) <= SameColour
        && Math.Abs((int)(a >> 8 & 255) - (int)(b >> 8 & 255)) <= SameColour && Math.Abs((int)(a & 255) - (int)(b & 255)) <= SameColour;
}
