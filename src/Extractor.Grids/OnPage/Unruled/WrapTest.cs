using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells whether a line goes on in the next one: its break is needed, for the first word of the next line would not have fitted.</summary>
internal static class WrapTest
{
    /// <summary>Blank between words, in font sizes.</summary>
    private const double Blank = 0.25;

    /// <summary>What a line may fall short of the right border although it was broken for want of room, in font sizes.</summary>
    private const double Slack = 0.4;

    /// <summary>True if the first word of the lower chunk had no room behind the upper one.</summary>
    /// <param name="upper">The upper line.</param>
    /// <param name="lower">The line below.</param>
    /// <param name="right">x of the right border of both.</param>
    public static bool NeedsBreak(Chunk upper, Chunk lower, double right)
    {
        if (EndsInLeader(upper)) return false;
        var first = lower.Words[0].Box.Width();
        return upper.Box.X1 + Blank * upper.FontSize + first > right - Slack * upper.FontSize;
    }

    // Dots that lead to the figures end a label.
    private static bool EndsInLeader(Chunk chunk) => chunk.Text.EndsWith("...", StringComparison.Ordinal) || chunk.Text.EndsWith("…", StringComparison.Ordinal);
}
