using System.Collections.Frozen;

namespace Extractor.Definitions.Organisations;

/// <summary>The provinces, prefectures and counties of pipelines/organisations/regions.tsv, with those that are no more of changes.yaml.</summary>
public sealed class RegionTable
{
    private static readonly string[] Endings = ["省", "市", "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区"];

    private readonly FrozenDictionary<string, Region> _byCode;
    private readonly Names _full;
    private readonly Names _short;

    /// <summary>Makes the table of codes with their names.</summary>
    public RegionTable(IEnumerable<(string Code, string Name)> rows)
    {
        var byCode = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var (code, name) in rows.OrderBy(r => r.Code, StringComparer.Ordinal)) byCode.Add(code, new(code, name, ParentOf(code, byCode)));
        _byCode = byCode.ToFrozenDictionary(StringComparer.Ordinal);
        var regions = byCode.Values.Where(r => r.Level != RegionLevel.Country).ToList();
        _full = new(regions.Select(r => (r.Name, r)));
        _short = new(regions.Where(r => r.Level != RegionLevel.County).Select(r => (WithoutEnding(r.Name), r)).Where(r => r.Item1.Length >= 2 && r.Item1 != r.r.Name));
    }

    /// <summary>All regions, ordered by code.</summary>
    public IEnumerable<Region> All => _byCode.Values.OrderBy(r => r.Code, StringComparer.Ordinal);

    /// <summary>The region of a code; null if there is none.</summary>
    public Region? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The longest full name that stands at a place of a text, with the regions that bear it.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="above">Regions in one of which it must lie; empty for anywhere.</param>
    public IReadOnlyList<Region> At(string text, int at, IReadOnlyList<Region> above) => _full.At(text, at, above);

    /// <summary>The same for names of provinces and prefectures printed without 省 or 市.</summary>
    public IReadOnlyList<Region> ShortAt(string text, int at, IReadOnlyList<Region> above) => _short.At(text, at, above);

    /// <summary>The name of a province or prefecture without its ending: 上海, 内蒙古.</summary>
    public static string WithoutEnding(string name) =>
        Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;

    private static Region? ParentOf(string code, Dictionary<string, Region> known)
    {
        if (code.EndsWith("0000", StringComparison.Ordinal)) return null;
        if (!code.EndsWith("00", StringComparison.Ordinal) && known.TryGetValue(code[..4] + "00", out var prefecture)) return prefecture;
        return known.GetValueOrDefault(code[..2] + "0000");
    }

    private sealed class Names
    {
        private readonly FrozenDictionary<string, Region[]> _regions;
        private readonly int _longest;

        public Names(IEnumerable<(string Name, Region Region)> names)
        {
            _regions = names.GroupBy(n => n.Name, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Region).OrderBy(r => r.Code, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
            _longest = _regions.Keys.Max(k => k.Length);
        }

        public IReadOnlyList<Region> At(string text, int at, IReadOnlyList<Region> above)
        {
            var look = _regions.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(_longest, text.Length - at); length >= 2; length--)
            {
                if (!look.TryGetValue(text.AsSpan(at, length), out var found)) continue;
                Region[] fitting = above.Count == 0 ? found : [.. found.Where(r => above.Any(a => r.Code != a.Code && r.IsWithin(a)))];
                if (fitting.Length > 0) return fitting;
            }
            return [];
        }
    }
}
