using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>Turns the outlines of drawn paths into rulings: stroked segments, thin filled shapes, and the edges of filled backgrounds. Invisible ones are none.</summary>
internal sealed class RulingCollector(PageView view, Painting painting)
{
    /// <summary>A filled shape of at most this thickness in points is a line; so is what a frame leaves around a hole.</summary>
    private const double ThickestLine = 3;

    /// <summary>A thin shape that is less than this many times as long as it is thick is a dot.</summary>
    private const double DotShape = 1.5;

    /// <summary>A stroke of more than this thickness in points is a background.</summary>
    private const double ThickestStroke = 5;

    /// <summary>A segment is straight across or down if it strays by at most this many points, or by this part of its length.</summary>
    private const double Stray = 0.3, StrayPart = 0.003;

    /// <summary>Shorter straight pieces between curves are part of a rounding or of a letter.</summary>
    private const double ShortestBesideCurves = 8;

    /// <summary>A thin picture that is shorter than this, in points, is an ornament.</summary>
    private const double ShortestPicture = 10;

    private readonly List<Ruling> _rulings = [];
    private readonly List<Box> _dots = [];
    private readonly List<(double X, double Y, bool Curved)> _points = [];
    private PathPaint _paint = new(0, null, false, null, 0, null);
    private bool _curved;
    private Box? _lastRectangle; // of the same path
    private int _beforeLastRectangle; // how many rulings stood before it

    /// <summary>What was found, lines drawn in pieces joined.</summary>
    public IReadOnlyList<Ruling> Rulings() => DashJoiner.Join(_rulings, _dots);

    /// <summary>Number of filled outlines with curves.</summary>
    public int Curves { get; private set; }

    /// <summary>Starts a path.</summary>
    public void Start(PathPaint paint)
    {
        (_paint, _lastRectangle) = (paint, null);
        Clear();
    }

    /// <summary>Takes the next point of the path: how the path comes to it, and whether a line back to the start follows it.</summary>
    public void Add(double x, double y, PathStep step, bool closes)
    {
        if (step == PathStep.Move) End();
        _points.Add((x, y, step == PathStep.Curve));
        _curved |= step == PathStep.Curve;
        if (!closes) return;
        var (startX, startY, _) = _points[0];
        if ((x, y) != (startX, startY)) _points.Add((startX, startY, false));
        End();
        _points.Add((startX, startY, false));
    }

    /// <summary>Ends the path, or a part of it.</summary>
    public void End()
    {
        if (_points.Count > 1)
        {
            if (_paint.Stroke is { } stroke) Outline(_paint.StrokeWidth, RulingSource.Stroke, stroke);
            if (_paint.Fill is { } fill && _curved) Curves++;
            else if (_paint.Fill is { } colour) Fill(colour);
        }
        Clear();
    }

    private void Clear()
    {
        _points.Clear();
        _curved = false;
    }

    private void Fill(uint colour)
    {
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        foreach (var (x, y, _) in _points) (x0, y0, x1, y1) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x), Math.Max(y1, y));
        double width = x1 - x0, height = y1 - y0;
        if (height <= ThickestLine || width <= ThickestLine)
        {
            if (Math.Max(width, height) <= DotShape * Math.Min(width, height)) AddDot(new(x0, y0, x1, y1), colour);
            else if (width > height) Add(new(true, (y0 + y1) / 2, x0, x1, height, RulingSource.FilledRectangle), colour);
            else if (height > width) Add(new(false, (x0 + x1) / 2, y0, y1, width, RulingSource.FilledRectangle), colour);
            return;
        }
        if (IsRectangle(x0, y0, x1, y1)) FillRectangle(new(x0, y0, x1, y1), colour);
        else if (_paint.Stroke is null) Outline(0, RulingSource.Background, colour);
    }

    private void AddDot(in Box box, uint colour)
    {
        double x = (box.X0 + box.X1) / 2, y = (box.Y0 + box.Y1) / 2;
        if ((_paint.Clip is not { } clip || Painting.Contains(clip, x, y)) && !painting.Swallows(colour, x, y, _paint.Order)) _dots.Add(box);
    }

    private void FillRectangle(in Box box, uint colour)
    {
        if (_lastRectangle is { } outer && IsFrame(outer, box))
        {
            _rulings.RemoveRange(_beforeLastRectangle, _rulings.Count - _beforeLastRectangle);
            Frame(outer, box, colour);
            return;
        }
        (_lastRectangle, _beforeLastRectangle) = (box, _rulings.Count);
        if (_paint.Stroke is null && !IsWholePage(box)) Outline(0, RulingSource.Background, colour);
        var seen = _paint.Clip is { } clip ? new(Math.Max(box.X0, clip.X0), Math.Max(box.Y0, clip.Y0), Math.Min(box.X1, clip.X1), Math.Min(box.Y1, clip.Y1)) : box;
        if (seen.X1 > seen.X0 && seen.Y1 > seen.Y0) painting.Add(new(_paint.Order, seen, colour, _paint.Hides));
    }

    private bool IsRectangle(double x0, double y0, double x1, double y1) => _points.Count is 4 or 5
        && _points.TrueForAll(p => (Math.Abs(p.X - x0) < Stray || Math.Abs(p.X - x1) < Stray) && (Math.Abs(p.Y - y0) < Stray || Math.Abs(p.Y - y1) < Stray));

    private bool IsWholePage(in Box box) => box.X1 - box.X0 > 0.95 * view.Width && box.Y1 - box.Y0 > 0.95 * view.Height;

    private static bool IsFrame(in Box outer, in Box hole) => Thin(hole.X0 - outer.X0) && Thin(hole.Y0 - outer.Y0) && Thin(outer.X1 - hole.X1) && Thin(outer.Y1 - hole.Y1);

    private static bool Thin(double thickness) => thickness is >= 0 and <= ThickestLine;

    private void Frame(in Box outer, in Box hole, uint colour)
    {
        Add(new(true, (outer.Y0 + hole.Y0) / 2, outer.X0, outer.X1, hole.Y0 - outer.Y0, RulingSource.FilledRectangle), colour);
        Add(new(true, (outer.Y1 + hole.Y1) / 2, outer.X0, outer.X1, outer.Y1 - hole.Y1, RulingSource.FilledRectangle), colour);
        Add(new(false, (outer.X0 + hole.X0) / 2, outer.Y0, outer.Y1, hole.X0 - outer.X0, RulingSource.FilledRectangle), colour);
        Add(new(false, (outer.X1 + hole.X1) / 2, outer.Y0, outer.Y1, outer.X1 - hole.X1, RulingSource.FilledRectangle), colour);
    }

    private void Outline(double thickness, RulingSource source, uint colour)
    {
        for (var i = 1; i < _points.Count; i++)
            if (!_points[i].Curved) Line(_points[i - 1], _points[i], thickness, source, colour);
        if (source == RulingSource.Background) Line(_points[^1], _points[0], thickness, source, colour);
    }

    private void Line((double X, double Y, bool) a, (double X, double Y, bool) b, double thickness, RulingSource source, uint colour)
    {
        double across = Math.Abs(b.X - a.X), down = Math.Abs(b.Y - a.Y);
        if (_curved && Math.Max(across, down) < ShortestBesideCurves) return;
        var isStraight = Math.Min(across, down) <= Math.Max(Stray, StrayPart * Math.Max(across, down)) && across != down;
        if (!isStraight) return;
        if (thickness > ThickestStroke) Band(a, b, thickness, colour);
        else if (across > down)
            Add(new(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X), thickness, source), colour);
        else
            Add(new(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y), thickness, source), colour);
    }

    // A background that was drawn as one thick stroke.
    private void Band((double X, double Y, bool) a, (double X, double Y, bool) b, double thickness, uint colour)
    {
        var (dx, dy) = Math.Abs(b.X - a.X) > Math.Abs(b.Y - a.Y) ? (0.0, thickness / 2) : (thickness / 2, 0.0);
        Box box = new(Math.Min(a.X, b.X) - dx, Math.Min(a.Y, b.Y) - dy, Math.Max(a.X, b.X) + dx, Math.Max(a.Y, b.Y) + dy);
        Add(new(true, box.Y0, box.X0, box.X1, 0, RulingSource.Background), colour);
        Add(new(true, box.Y1, box.X0, box.X1, 0, RulingSource.Background), colour);
        Add(new(false, box.X0, box.Y0, box.Y1, 0, RulingSource.Background), colour);
        Add(new(false, box.X1, box.Y0, box.Y1, 0, RulingSource.Background), colour);
        painting.Add(new(_paint.Order, box, colour, Hides: false));
    }

    /// <summary>Takes a picture for a line if it is as thin as one: some producers draw lines so.</summary>
    public void AddPicture(in Box box, Box? clip)
    {
        double width = box.X1 - box.X0, height = box.Y1 - box.Y0;
        if (Math.Min(width, height) > ThickestLine || Math.Max(width, height) < ShortestPicture) return;
        Start(new(0, null, false, null, 0, clip));
        Add(width > height
            ? new(true, (box.Y0 + box.Y1) / 2, box.X0, box.X1, height, RulingSource.FilledRectangle)
            : new(false, (box.X0 + box.X1) / 2, box.Y0, box.Y1, width, RulingSource.FilledRectangle), 0);
    }

    // Only the part that the page and the clip show is a line; what has the colour of what lies behind it is none.
    private void Add(Ruling ruling, uint colour)
    {
        var clip = _paint.Clip ?? new(0, 0, view.Width, view.Height);
        var (from, to, low, high) = ruling.IsHorizontal ? (clip.X0, clip.X1, clip.Y0, clip.Y1) : (clip.Y0, clip.Y1, clip.X0, clip.X1);
        if (ruling.Position < low - Slack(ruling) || ruling.Position > high + Slack(ruling)) return;
        if (ruling.From < from || ruling.To > to) ruling = ruling with { From = Math.Max(ruling.From, from), To = Math.Min(ruling.To, to) };
        if (!(ruling.Length > 0)) return;
        var middle = (ruling.From + ruling.To) / 2;
        var swallowed = ruling.IsHorizontal ? painting.Swallows(colour, middle, ruling.Position, _paint.Order) : painting.Swallows(colour, ruling.Position, middle, _paint.Order);
        if (!swallowed) _rulings.Add(ruling);
    }

    private static double Slack(Ruling ruling) => ruling.Thickness / 2 + Stray;
}
