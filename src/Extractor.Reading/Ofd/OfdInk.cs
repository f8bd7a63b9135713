using System.Globalization;
using System.Xml.Linq;

namespace Extractor.Reading.Ofd;

/// <summary>A colour with which something is drawn.</summary>
/// <param name="Rgb">0xRRGGBB; of patterns and shadings, which have many, a middle grey.</param>
/// <param name="Opaque">True if nothing shines through.</param>
internal readonly record struct OfdInk(uint Rgb, bool Opaque)
{
    private const uint Grey = 0x808080;
    private const double Full = 255;

    /// <summary>Black.</summary>
    public static OfdInk Black { get; } = new(0, true);

    /// <summary>The colour that an element gives to an object of some opacity (0 to 255); null if it cannot be seen.</summary>
    public static OfdInk? Of(XElement? colour, OfdInk? otherwise, double opacity)
    {
        opacity *= (colour?.Number("Alpha") ?? Full) / Full;
        if (opacity <= 0) return null;
        var rgb = colour is null ? otherwise?.Rgb : colour.HasElements ? Grey : Rgbs(colour.Given("Value"));
        return rgb is { } known ? new(known, opacity >= Full && colour is not { HasElements: true }) : null;
    }

    // Channels of 0 to 255: one is grey, three are red, green, blue, four are cyan, magenta, yellow, black.
    private static uint Rgbs(string? value)
    {
        double[] channels = [.. (value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Channel)];
        return channels switch
        {
            [var grey] => Pack(grey, grey, grey),
            [var red, var green, var blue] => Pack(red, green, blue),
            [var c, var m, var y, var k] => Pack((Full - c) * (Full - k) / Full, (Full - m) * (Full - k) / Full, (Full - y) * (Full - k) / Full),
            _ => 0,
        };
    }

    private static double Channel(string word) => word.StartsWith('#')
        ? uint.TryParse(word.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : 0
        : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static uint Pack(double red, double green, double blue) => Byte(red) << 16 | Byte(green) << 8 | Byte(blue);

    private static uint Byte(double channel) => double.IsNaN(channel) ? 0 : (uint)Math.Clamp(Math.Round(channel), 0, Full);
}
