namespace Extractor.Ocr.Layout;

/// <summary>Joins pieces of one line.</summary>
internal static class RulingJoiner
{
    /// <summary>Lines that continue each other become one, doubled ones too.</summary>
    /// <param name="rulings">The pieces.</param>
    /// <param name="aside">How far beside each other pieces of one line may lie, pixels.</param>
    /// <param name="gap">How far apart their ends may be, pixels.</param>
    public static List<PixelRuling> Join(IEnumerable<PixelRuling> rulings, double aside, double gap)
    {
        var result = new List<PixelRuling>();
        foreach (var ruling in rulings.OrderBy(r => r.From).ThenBy(r => r.Position))
        {
            var joined = ruling;
            for (var i = result.Count - 1; i >= 0; i--)
            {
                if (result[i].To + gap < joined.From || Math.Abs(result[i].At(joined.From) - joined.Start) > aside) continue;
                joined = Joined(result[i], joined);
                result.RemoveAt(i);
            }
            result.Add(joined);
        }
        return [.. result.OrderBy(r => r.Position).ThenBy(r => r.From)];
    }

    private static PixelRuling Joined(PixelRuling first, PixelRuling second)
    {
        var (from, to) = (Math.Min(first.From, second.From), Math.Max(first.To, second.To));
        var start = first.From <= second.From ? first.Start : second.Start;
        var end = first.To >= second.To ? first.End : second.End;
        var thickness = ((first.Thickness * first.Length) + (second.Thickness * second.Length)) / (first.Length + second.Length);
        return new(from, to, start, end, thickness);
    }
}
