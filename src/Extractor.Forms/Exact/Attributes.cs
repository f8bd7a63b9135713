using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Attributes of one row.</summary>
internal static class Attributes
{
    /// <summary>The attributes with different keys: a key printed twice becomes "key (2)".</summary>
    public static IReadOnlyList<AttributeValue> Numbered(IEnumerable<AttributeValue> attributes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. attributes.Select(a => (counts[a.Key] = counts.GetValueOrDefault(a.Key) + 1) is var count and > 1 ? a with { Key = $"{a.Key} ({count})" } : a)];
    }
}
