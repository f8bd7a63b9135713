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

    /// <summary>A line that stands upright shows at least so many clear characters in the wider lines; on its side each line is one character.</summary>
    private const int ClearCharacters = 3;

    /// <summary>Score of a clear character; and the mean below which nothing is print.</summary>
    private const double Clear = 0.9, LeastPrint = 0.5;

    /// <summary>How much better another position must be read.</summary>
    private const double Better = 1.5;

    /// <summary>Lines that are enough to tell which way is up.</summary>
    private const int Sample = 8;

    /// <summary>Reads a picture, turned by quarters if it reads better so. Null if what it shows is no page of text.</summary>
    public static ScannedPage? Read(Raster raster, ILineReader reader)
    {
        var (straight, rulings, lines) = Find(raster, 0);
        if (lines.Count > MostLines) return null;
        var asIs = new ScannedPage(straight, rulings, [.. lines.Select(l => (l, reader.Read(l.Picture)))], 0);
        var clear = ClearIn(asIs.Widest());
        if (lines.Count == 0 || clear >= ClearCharacters) return asIs;
        var turned = Enumerable.Range(1, 3).Select(q => (Quarters: q, Clear: ClearWhenTurned(raster, q, reader))).MaxBy(t => t.Clear);
        if (turned.Clear <= Better * clear + 1) return asIs.IsPrint ? asIs : null;
        (straight, rulings, lines) = Find(raster, turned.Quarters);
        return new(straight, rulings, [.. lines.Select(l => (l, reader.Read(l.Picture)))], turned.Quarters);
    }

    private bool IsPrint => Lines.SelectMany(l => l.Reading.Glyphs).Select(g => g.Score).DefaultIfEmpty(0).Average() >= LeastPrint;

    private IEnumerable<LineReading> Widest() => Lines.OrderByDescending(l => l.Line.Ink.Width / l.Line.Em).Take(Sample).Select(l => l.Reading);

    private static (StraightPage, PixelRulings, IReadOnlyList<PrintedLine>) Find(Raster raster, int quarters)
    {
        var straight = StraightPage.Of(raster, quarters);
        var rulings = new RulingFinder(straight).Find();
        return (straight, rulings, new LineFinder(straight, PageRegions.Of(straight, rulings)).Find());
    }

    private static double ClearWhenTurned(Raster raster, int quarters, ILineReader reader)
    {
        var (_, _, lines) = Find(raster, quarters);
        return lines.Count is 0 or > MostLines ? 0 : ClearIn(lines.OrderByDescending(l => l.Ink.Width / l.Em).Take(Sample).Select(l => reader.Read(l.Picture)));
    }

    /// <summary>Clear characters a line.</summary>
    private static double ClearIn(IEnumerable<LineReading> readings) => readings.Select(r => (double)r.Glyphs.Count(g => g.Score >= Clear)).DefaultIfEmpty(0).Average();
}
