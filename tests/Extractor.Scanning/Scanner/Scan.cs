using Extractor.Garbling;
using Extractor.Model.Pages;

namespace Extractor.Scanning.Scanner;

/// <summary>Puts a drawn page through a scanner's faults, the same for the same dice.</summary>
public static class Scan
{
    private const double White = 255;

    /// <summary>How the paper blurs the print of its back, in points.</summary>
    private const double BackBlur = 0.7;

    /// <summary>The page as scanned, RGB.</summary>
    public static Raster Of(Raster page, Roughness roughness, Dice dice)
    {
        var planes = Planes(page);
        if (roughness.Seal) AddSeal(planes, page, dice);
        if (roughness.Specks > 0) Stains.AddDirt(planes, page, roughness.Specks, dice);
        if (roughness.Back) Stains.AddBack(planes, Blur(planes[0], page.Width, page.Height, BackBlur * page.Dpi / 72), page);
        var angle = (dice.Between(-1000, 1000) / 1000.0) * roughness.Angle;
        for (var p = 0; p < 3; p++) planes[p] = Blur(Rotate(planes[p], page.Width, page.Height, angle), page.Width, page.Height, roughness.Blur * page.Dpi / 72);
        if (roughness.Photocopy) Photocopy(planes, page, dice);
        return Develop(planes, page, roughness, dice);
    }

    private static float[][] Planes(Raster page)
    {
        var planes = new[] { new float[page.Width * page.Height], new float[page.Width * page.Height], new float[page.Width * page.Height] };
        for (var i = 0; i < planes[0].Length; i++)
            for (var p = 0; p < 3; p++) planes[p][i] = page.Rgb[i * 3 + p];
        return planes;
    }

    // A ring and a star in red ink, which lets the print below shine through.
    private static void AddSeal(float[][] planes, Raster page, Dice dice)
    {
        var radius = page.Dpi * 0.8;
        var (x, y) = (page.Width * dice.Between(30, 75) / 100.0, page.Height * dice.Between(25, 75) / 100.0);
        for (var row = (int)(y - radius); row < y + radius; row++)
            for (var column = (int)(x - radius); column < x + radius; column++)
            {
                if (row < 0 || column < 0 || row >= page.Height || column >= page.Width || !IsInk(column - x, row - y, radius)) continue;
                var at = row * page.Width + column;
                (planes[0][at], planes[1][at], planes[2][at]) = (planes[0][at] * 0.92f, planes[1][at] * 0.35f, planes[2][at] * 0.35f);
            }
    }

    private static bool IsInk(double dx, double dy, double radius)
    {
        var distance = Math.Sqrt(dx * dx + dy * dy) / radius;
        if (distance is > 0.92 and < 1) return true;
        var turn = (Math.Atan2(dx, -dy) / (2 * Math.PI / 5) + 5.5) % 1 - 0.5;
        if (distance < 0.36 * (1 - 1.25 * Math.Abs(turn))) return true;
        // letters round the ring, as blocks
        var letter = (Math.Atan2(dy, dx) + Math.PI) * 18 / Math.PI;
        return distance is > 0.68 and < 0.84 && letter % 2 < 1.1;
    }

    private static float[] Rotate(float[] source, int width, int height, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var result = new float[source.Length];
        var (cx, cy) = (width / 2.0, height / 2.0);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                result[y * width + x] = Sample(source, width, height, cos * (x - cx) + sin * (y - cy) + cx, -sin * (x - cx) + cos * (y - cy) + cy);
        return result;
    }

    private static float Sample(float[] source, int width, int height, double x, double y)
    {
        var (x0, y0) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) return (float)White;
        var (fx, fy) = ((float)(x - x0), (float)(y - y0));
        var at = y0 * width + x0;
        var top = source[at] * (1 - fx) + source[at + 1] * fx;
        var bottom = source[at + width] * (1 - fx) + source[at + width + 1] * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static float[] Blur(float[] source, int width, int height, double deviation)
    {
        var reach = Math.Max(1, (int)Math.Ceiling(deviation * 3));
        var kernel = Enumerable.Range(-reach, 2 * reach + 1).Select(d => (float)Math.Exp(-d * d / (2 * deviation * deviation))).ToArray();
        var sum = kernel.Sum();
        var across = new float[source.Length];
        var result = new float[source.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                float value = 0;
                for (var d = -reach; d <= reach; d++) value += kernel[d + reach] * source[y * width + Math.Clamp(x + d, 0, width - 1)];
                across[y * width + x] = value / sum;
            }
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                float value = 0;
                for (var d = -reach; d <= reach; d++) value += kernel[d + reach] * across[Math.Clamp(y + d, 0, height - 1) * width + x];
                result[y * width + x] = value / sum;
            }
        return result;
    }

    // Grey, steep contrast, specks of dust.
    private static void Photocopy(float[][] planes, Raster page, Dice dice)
    {
        for (var i = 0; i < planes[0].Length; i++)
        {
            var grey = 0.3f * planes[0][i] + 0.59f * planes[1][i] + 0.11f * planes[2][i];
            var hard = Math.Clamp((grey - 128) * 1.9f + 140, 15, 245);
            planes[0][i] = planes[1][i] = planes[2][i] = hard;
        }
        for (var speck = 0; speck < 250; speck++)
        {
            var at = dice.Below(page.Height - 2) * page.Width + dice.Below(page.Width - 2);
            foreach (var plane in planes) plane[at] = plane[at + 1] = 60;
        }
    }

    private static Raster Develop(float[][] planes, Raster page, Roughness roughness, Dice dice)
    {
        var rgb = new byte[page.Rgb.Length];
        var (slopeX, slopeY) = (dice.Below(100) / 100.0, dice.Below(100) / 100.0);
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
            {
                var shade = roughness.Shading * (slopeX * x / page.Width + slopeY * y / page.Height) / 2 + 4;
                var grain = Grain(dice) * roughness.Noise;
                for (var p = 0; p < 3; p++)
                    rgb[(y * page.Width + x) * 3 + p] = (byte)Math.Clamp(planes[p][y * page.Width + x] - shade + grain, 0, 255);
            }
        return new(page.Width, page.Height, page.Dpi, rgb);
    }

    // The sum of four even choices is near enough to a bell curve of deviation 1.
    private static double Grain(Dice dice)
    {
        var bits = dice.Below(1 << 24);
        return ((bits & 63) + (bits >> 6 & 63) + (bits >> 12 & 63) + (bits >> 18 & 63) - 126) / 36.9;
    }
}
