namespace Extractor.Ocr.Layout;

/// <summary>Cuts off what of a line stands out beyond the last line that it meets: it is a stroke of a character that happens to continue it.</summary>
internal static class RulingTrimmer
{
    /// <summary>The line between the first and the last line it meets; ends that are longer than given stay.</summary>
    public static PixelRuling Trim(PixelRuling ruling, IReadOnlyList<PixelRuling> crossing, double longest)
    {
        var met = crossing.Where(c => c.Reaches(ruling.Position, longest / 4) && ruling.Reaches(c.At(ruling.Position), longest / 4)).Select(c => c.At(ruling.Position)).ToList();
        if (met.Count == 0) return ruling;
        var (first, last) = (met.Min(), met.Max());
        var from = ruling.From < first && first - ruling.From < longest ? first : ruling.From;
        var to = ruling.To > last && ruling.To - last < longest ? last : ruling.To;
        return to - from < longest / 4 ? ruling : ruling with { From = from, To = to, Start = ruling.At(from), End = ruling.At(to) };
    }
}
