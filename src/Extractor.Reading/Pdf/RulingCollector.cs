using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.Pdf;

/// <summary>Turns the outlines of drawn paths into rulings: stroked segments, thin filled shapes, and the edges of filled backgrounds.</summary>
internal sealed class RulingCollector(PageView view)
{
    /// <summary>A filled shape of at most this thickness in points is a line.</summary>
    private const double ThickestLine = 3;

    /// <summary>A segment is straight across or down if it strays by at most this many points, or by this part of its length.</summary>
    private const double Stray = 0.3, StrayPart = 0.003;

    private readonly List<Ruling> _rulings = [];
    private readonly List<(double X, double Y)> _points = [];
    private bool _curved;
    private bool _filled;
    private double? _strokeWidth;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Ruling> Rulings => _rulings;

    /// <summary>Starts a path: filled or not, and with the width of its stroke in points if it is stroked.</summary>
    public void Start(bool filled, double? strokeWidth)
    {
        (_filled, _strokeWidth) = (filled, strokeWidth);
        Clear();
    }

    /// <summary>Takes the next point of the path.</summary>
    public void Add(double x, double y, bool moves, bool curves, bool closes)
    {
        if (moves) End();
        _points.Add((x, y));
        _curved |= curves;
        if (closes) Close();
    }

    /// <summary>Ends the path, or a part of it.</summary>
    public void End()
    {
        if (_points.Count > 1 && !_curved)
        {
            if (_strokeWidth is { } width) Stroke(width);
            if (_filled) Fill();
        }
        Clear();
    }

    private void Close()
    {
        var first = _points[0];
        if (_points[^1] != first) _points.Add(first);
        End();
        _points.Add(first);
    }

    private void Clear()
    {
        _points.Clear();
        _curved = false;
    }

    private void Stroke(double width)
    {
        for (var i = 1; i < _points.Count; i++) Line(_points[i - 1], _points[i], width, RulingSource.Stroke);
    }

    private void Fill()
    {
        double x0 = _points.Min(p => p.X), x1 = _points.Max(p => p.X), y0 = _points.Min(p => p.Y), y1 = _points.Max(p => p.Y);
        double width = x1 - x0, height = y1 - y0;
        if (height <= ThickestLine && width > height) Add(new(true, (y0 + y1) / 2, x0, x1, height, RulingSource.FilledRectangle));
        else if (width <= ThickestLine && height > width) Add(new(false, (x0 + x1) / 2, y0, y1, width, RulingSource.FilledRectangle));
        else if (_strokeWidth is null && width > ThickestLine && height > ThickestLine && !IsWholePage(width, height)) Background();
    }

    private bool IsWholePage(double width, double height) => width > 0.95 * view.Width && height > 0.95 * view.Height;

    private void Background()
    {
        for (var i = 1; i < _points.Count; i++) Line(_points[i - 1], _points[i], 0, RulingSource.Background);
        if (_points[^1] != _points[0]) Line(_points[^1], _points[0], 0, RulingSource.Background);
    }

    private void Line((double X, double Y) a, (double X, double Y) b, double thickness, RulingSource source)
    {
        double across = Math.Abs(b.X - a.X), down = Math.Abs(b.Y - a.Y);
        if (across > down && down <= Math.Max(Stray, StrayPart * across))
            Add(new(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X), thickness, source));
        else if (down > across && across <= Math.Max(Stray, StrayPart * down))
            Add(new(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y), thickness, source));
    }

    private void Add(Ruling ruling)
    {
        if (ruling.Length > 0) _rulings.Add(ruling);
    }
}
