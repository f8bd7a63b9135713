using Extractor.Ocr.Native;

namespace Extractor.Ocr.Pictures;

/// <summary>Pixels an inch of a picture: as it says, if that makes a page of a plausible size, else as if it were as long as an A4 page.</summary>
internal static class Resolution
{
    private const double A4Length = 297 / 25.4;

    /// <summary>Pixels an inch.</summary>
    public static double Of(Pix pix)
    {
        var stated = Leptonica.pixGetXRes(pix);
        var (shorter, longer) = (Math.Min(pix.Width, pix.Height), Math.Max(pix.Width, pix.Height));
        var isPlausible = stated >= 72 && shorter >= 4.0 * stated && longer <= 24.0 * stated;
        return isPlausible ? stated : longer / A4Length;
    }
}
