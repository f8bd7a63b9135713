using Extractor.Garbling;
using Extractor.Model.Pages;

namespace Extractor.Scanning.Scanner;

/// <summary>What is on paper beside its print: dirt, and the print of its back.</summary>
internal static class Stains
{
    /// <summary>Diameters of specks in points: from the dot of a colon to half a character.</summary>
    private const double Least = 0.5, Most = 4;

    /// <summary>Part of its darkness with which the back shines through.</summary>
    private const float Through = 0.15f;

    /// <summary>Round specks, dark in the middle, all over the page.</summary>
    public static void AddDirt(float[][] planes, Raster page, int specks, Dice dice)
    {
        for (var i = 0; i < specks; i++)
        {
            // Small ones are frequent.
            var share = dice.Below(1000) / 1000.0;
            var radius = (Least + ((Most - Least) * share * share * share)) / 2 * page.Dpi / 72;
            AddSpeck(planes, page, dice.Below(page.Width), dice.Below(page.Height), radius, dice.Between(20, 110));
        }
    }

    /// <summary>The page itself, mirrored and blurred, as if its back were printed alike.</summary>
    /// <param name="planes">The page.</param>
    /// <param name="back">The blurred page.</param>
    /// <param name="page">Its size.</param>
    public static void AddBack(float[][] planes, float[] back, Raster page)
    {
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
            {
                var shadow = 1 - (Through * (1 - (back[(y * page.Width) + page.Width - 1 - x] / 255)));
                foreach (var plane in planes) plane[(y * page.Width) + x] *= shadow;
            }
    }

    private static void AddSpeck(float[][] planes, Raster page, int x, int y, double radius, float grey)
    {
        var reach = (int)Math.Ceiling(radius);
        for (var v = Math.Max(0, y - reach); v <= Math.Min(page.Height - 1, y + reach); v++)
            for (var u = Math.Max(0, x - reach); u <= Math.Min(page.Width - 1, x + reach); u++)
                if (((u - x) * (u - x)) + ((v - y) * (v - y)) <= radius * radius)
                    foreach (var plane in planes) plane[(v * page.Width) + u] = Math.Min(plane[(v * page.Width) + u], grey);
    }
}
