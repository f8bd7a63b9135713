namespace Extractor.Cli;

/// <summary>How long something will still take, told from how long its first part took.</summary>
internal static class TimeLeft
{
    /// <summary>In words: "2 min 5 s left".</summary>
    /// <param name="elapsed">Time that the first part took.</param>
    /// <param name="done">Size of that part, from 1.</param>
    /// <param name="all">Size of the whole.</param>
    public static string Of(TimeSpan elapsed, int done, int all)
    {
        var left = elapsed / done * (all - done);
        return left.TotalHours >= 1 ? $"{(int)left.TotalHours} h {left.Minutes} min left"
            : left.TotalMinutes >= 1 ? $"{left.Minutes} min {left.Seconds} s left" : $"{Math.Ceiling(left.TotalSeconds):0} s left";
    }
}
