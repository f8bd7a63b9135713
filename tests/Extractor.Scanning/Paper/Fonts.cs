namespace Extractor.Scanning.Paper;

/// <summary>The fonts that forms are printed in: free ones of the system, a Song, a Kai and a Hei face.</summary>
public static class Fonts
{
    private static readonly (string Package, string Path)[] Files =
    [
        ("fonts-arphic-gbsn00lp", "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"),
        ("fonts-arphic-gkai00mp", "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"),
        ("fonts-wqy-microhei", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    ];

    /// <summary>The paths of the fonts. Throws if one is not installed: the same seed must print the same page everywhere.</summary>
    public static IReadOnlyList<string> Paths
    {
        get
        {
            foreach (var (package, path) in Files)
                if (!File.Exists(path)) throw new FileNotFoundException($"the font {path} is missing; install it: apt-get install -y {package}");
            return [.. Files.Select(f => f.Path)];
        }
    }
}
