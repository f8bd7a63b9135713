namespace Extractor.Scanning.Scanner;

/// <summary>What a scanner and the paper do to a page.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Angle">Greatest rotation in degrees, either way.</param>
/// <param name="Blur">Standard deviation of the blur in points of the page (1/72 inch).</param>
/// <param name="Noise">Standard deviation of the noise in grey levels.</param>
/// <param name="Shading">Darkening from one corner to the other in grey levels.</param>
/// <param name="Quality">JPEG quality.</param>
/// <param name="Seal">A red seal over the figures.</param>
/// <param name="Photocopy">Copied before it was scanned: grey, hard contrast, dust.</param>
/// <param name="FaintLines">Rulings of half a point in light grey.</param>
/// <param name="Specks">Specks of dirt on the page.</param>
/// <param name="Back">The back of the sheet shines through.</param>
public sealed record Roughness(
    string Name, double Angle, double Blur, double Noise, double Shading, int Quality, bool Seal = false, bool Photocopy = false, bool FaintLines = false,
    int Specks = 0, bool Back = false)
{
    /// <summary>From a clean scan to a worn copy.</summary>
    public static IReadOnlyList<Roughness> All { get; } =
    [
        new("clean", 0.2, 0.12, 2, 0, 85),
        new("usual", 0.8, 0.22, 5, 20, 75),
        new("rough", 1.5, 0.28, 9, 40, 60),
        new("seal", 0.8, 0.22, 5, 20, 75, Seal: true),
        new("faint lines", 0.6, 0.2, 4, 10, 75, FaintLines: true),
        new("photocopy", 1.0, 0.26, 8, 10, 70, Photocopy: true),
        new("dirty", 0.8, 0.22, 5, 20, 75, Specks: 150),
        new("thin paper", 0.8, 0.22, 5, 20, 75, Back: true),
    ];
}
