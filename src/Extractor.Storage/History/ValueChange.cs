namespace Extractor.Storage.History;

/// <summary>A value that a record states otherwise than another one of the same document, or of another content under its name.</summary>
/// <param name="Kind">value (printed), typed (what the program takes it for), proof, table (a cell of a kept table) or finding.</param>
/// <param name="Path">Its path in the record; of a finding its path and code.</param>
/// <param name="Before">The earlier value; null if there was none.</param>
/// <param name="After">The later value; null if there is none.</param>
public sealed record ValueChange(string Kind, string Path, string? Before, string? After)
{
    /// <summary>The differences between two records, by part and place; numbers that differ in trailing zeros alone differ in their print.</summary>
    /// <param name="before">JSON of the pieces of the earlier record.</param>
    /// <param name="after">JSON of the pieces of the later one.</param>
    internal static IEnumerable<ValueChange> Between(IEnumerable<byte[]> before, IEnumerable<byte[]> after)
    {
        using var left = ValueList.Of(before).GetEnumerator();
        using var right = ValueList.Of(after).GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            // Where one record has more forms or tables than the other, these stand alone.
            var order = !hasLeft ? 1 : !hasRight ? -1 : Rank(left.Current.Part).CompareTo(Rank(right.Current.Part));
            foreach (var change in OfPart(order <= 0 ? left.Current.Values : [], order >= 0 ? right.Current.Values : [])) yield return change;
            if (order <= 0) hasLeft = left.MoveNext();
            if (order >= 0) hasRight = right.MoveNext();
        }
    }

    private static IEnumerable<ValueChange> OfPart(IReadOnlyList<StoredValue> before, IReadOnlyList<StoredValue> after)
    {
        var then = before.ToDictionary(v => (v.Kind, v.Path), v => v.Text);
        foreach (var v in after)
        {
            if (then.Remove((v.Kind, v.Path), out var text) && text == v.Text) continue;
            yield return new(v.Kind, v.Path, text, v.Text);
        }
        foreach (var v in before)
            if (then.ContainsKey((v.Kind, v.Path))) yield return new(v.Kind, v.Path, v.Text, null);
    }

    // forms, tables, findings: and within them by number.
    private static (int, int) Rank(string part)
    {
        var bracket = part.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? (2, 0) : (part[0] == 'f' ? 0 : 1, int.Parse(part.AsSpan((bracket + 1)..^1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
