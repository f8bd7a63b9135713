using Extractor.Model.Pages;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr;

/// <summary>What the first reader made of a page in one position.</summary>
/// <param name="Straight">The page turned straight.</param>
/// <param name="Rulings">Its rulings.</param>
/// <param name="Lines">Its lines as read.</param>
/// <param name="Quarters">Quarter turns clockwise that the page was given.</param>
internal sealed record ScannedPage(StraightPage Straight, PixelRulings Rulings, IReadOnlyList<(PrintedLine Line, LineReading Reading)> Lines, int Quarters)
{
    /// <summary>A page of text has fewer lines; a photograph falls into thousands of pieces.</summary>
    private const int MostLines = 1500;

    /// <summary>Mean score of characters: print that stands upright is read with more, print on its side or head with less.</summary>
    private const double Upright = 0.75;

    /// <summary>How much better another position must be read.</summary>
    private const double Better = 0.15;

    /// <summary>Lines that are enough to tell which way is up.</summary>
    private const int Sample = 8;

    /// <summary>Reads a picture, turned by quarters if it reads better so. Null if what it shows is no page of text.</summary>
    public static ScannedPage? Read(Raster raster, ILineReader reader)
    {
        var (straight, rulings, lines) = Find(raster, 0);
        if (lines.Count > MostLines) return null;
        var asIs = new ScannedPage(straight, rulings, [.. lines.Select(l => (l, reader.Read(l.Picture)))], 0);
        var score = Score(asIs.Lines.Select(l => l.Reading));
        if (lines.Count == 0 || score >= Upright) return asIs;
        var turned = Enumerable.Range(1, 3).Select(q => (Quarters: q, Score: SampleScore(raster, q, reader))).MaxBy(t => t.Score);
        if (turned.Score < score + Better) return asIs;
        (straight, rulings, lines) = Find(raster, turned.Quarters);
        return new(straight, rulings, [.. lines.Select(l => (l, reader.Read(l.Picture)))], turned.Quarters);
    }

    private static (StraightPage, PixelRulings, IReadOnlyList<PrintedLine>) Find(Raster raster, int quarters)
    {
        var straight = StraightPage.Of(raster, quarters);
        var rulings = new RulingFinder(straight).Find();
        return (straight, rulings, new LineFinder(straight, PageRegions.Of(straight, rulings)).Find());
    }

    private static double SampleScore(Raster raster, int quarters, ILineReader reader)
    {
        var (_, _, lines) = Find(raster, quarters);
        if (lines.Count is 0 or > MostLines) return 0;
        var widest = lines.OrderByDescending(l => l.Ink.Width / l.Em).Take(Sample);
        return Score(widest.Select(l => reader.Read(l.Picture)));
    }

    private static double Score(IEnumerable<LineReading> readings) => readings.SelectMany(r => r.Glyphs).Select(g => g.Score).DefaultIfEmpty(0).Average();
}
