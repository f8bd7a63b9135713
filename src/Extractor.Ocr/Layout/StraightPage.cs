using Extractor.Model.Pages;
using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>A page turned so that its lines run straight: grey values with seals paled, and what of it is ink.</summary>
/// <param name="Grey">Grey values, slightly smoothed.</param>
/// <param name="Ink">1 where something is printed.</param>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="Turned">Degrees clockwise by which the picture was turned.</param>
internal sealed record StraightPage(Plane Grey, Plane Ink, double Dpi, double Turned)
{
    /// <summary>Grey values to read print from: of a coarse picture not smoothed, unless it is grainy.</summary>
    public Plane Fine { get; init; } = Grey;

    /// <summary>Resolution below which strokes are as thin as the pixels that smoothing mixes; and the grain in grey levels from which on it is worth it.</summary>
    private const double CoarseDpi = 180, MostGrain = 4;

    private const double SurestSkew = 10;
    private const double LeastSkew = 0.04;

    /// <summary>Pixels of a length in inches, at least one.</summary>
    public int Inches(double inches) => Math.Max(1, (int)Math.Round(inches * Dpi));

    /// <summary>Straightens a picture, after some quarter turns clockwise.</summary>
    public static StraightPage Of(Raster raster, int quarters = 0)
    {
        var raw = Turn(new RedPrint(raster).Grey() ?? SealPaler.Pale(raster), quarters);
        var smooth = Smoother.Smooth(raw);
        var window = Math.Clamp((int)Math.Round(raster.Dpi / 16), 2, (Math.Min(raster.Width, raster.Height) / 2) - 2);
        var (degrees, confidence) = Skew(new InkFinder(smooth, window, 0.12).Find());
        var turned = confidence >= SurestSkew && Math.Abs(degrees) >= LeastSkew ? degrees : 0;
        var straight = turned == 0 ? smooth : Turn(smooth, turned);
        return new(straight, new InkFinder(straight, window, 0.15).Find(), raster.Dpi, turned)
        {
            Fine = raster.Dpi < CoarseDpi && Grain(raw, smooth) < MostGrain ? (turned == 0 ? raw : Turn(raw, turned)) : straight,
        };
    }

    /// <summary>By how much half of the pixels differ from their surroundings.</summary>
    private static int Grain(Plane raw, Plane smooth)
    {
        const int Step = 7;
        var counts = new int[256];
        for (var i = 0; i < raw.Values.Length; i += Step) counts[Math.Abs(raw.Values[i] - smooth.Values[i])]++;
        var (grain, seen) = (0, counts[0]);
        while (seen < raw.Values.Length / Step / 2) seen += counts[++grain];
        return grain;
    }

    private static (double Degrees, double Confidence) Skew(Plane ink)
    {
        using var pix = RowRuns.Opened(ink, 1);
        return pix.Skew();
    }

    private static Plane Turn(Plane grey, int quarters)
    {
        if (quarters == 0) return grey;
        using var pix = Pix.OfGrey(grey.Values, grey.Width, grey.Height);
        using var turned = pix.TurnedByQuarters(quarters);
        return Plane.OfGrey(turned);
    }

    private static Plane Turn(Plane grey, double degrees)
    {
        using var pix = Pix.OfGrey(grey.Values, grey.Width, grey.Height);
        using var turned = pix.Turned(degrees);
        return Plane.OfGrey(turned);
    }
}
