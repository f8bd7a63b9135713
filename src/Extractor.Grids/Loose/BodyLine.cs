using System.Text.RegularExpressions;

namespace Extractor.Grids.Loose;

/// <summary>A line of the indicator table: what stands before the figures at its end, the figures, and what stands after them.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Positioned">True if display columns mean something.</param>
/// <param name="Before">Tokens before the weight; all tokens where the line has no weight and score.</param>
/// <param name="Weight">The weight; null on lines between rows.</param>
/// <param name="Score">The score; null on lines between rows.</param>
/// <param name="After">Tokens after the score.</param>
internal sealed partial record BodyLine(int Line, bool Positioned, IReadOnlyList<LooseToken> Before, LooseToken? Weight, LooseToken? Score, IReadOnlyList<LooseToken> After)
{
    /// <summary>Reads a line: the last two bare numbers side by side are the weight and the score of a row.</summary>
    public static BodyLine Of(LooseLine line, int index)
    {
        var tokens = line.Tokens;
        for (var i = tokens.Count - 2; i >= 0; i--)
            if (tokens[i].IsNumber && (tokens[i + 1].IsNumber || tokens[i + 1].IsDash))
                return new(index, line.Positioned, [.. tokens.Take(i)], tokens[i], tokens[i + 1], [.. tokens.Skip(i + 2)]);
        for (var i = tokens.Count - 2; i >= 0; i--)
            if (tokens[i].IsNumber && FusedPattern().Match(tokens[i + 1].Text) is { Success: true } fused)
            {
                var length = fused.Groups[1].Length;
                var rest = tokens[i + 1].Slice(length, tokens[i + 1].Text.Length - length);
                return new(index, line.Positioned, [.. tokens.Take(i)], tokens[i], tokens[i + 1].Slice(0, length), [rest, .. tokens.Skip(i + 2)]);
            }
        return new(index, line.Positioned, tokens, null, null, []);
    }

    [GeneratedRegex(@"^([0-9]{1,3}(?:\.[0-9]+)?)[\u4E00-\u9FFF（(].*$", RegexOptions.CultureInvariant)]
    private static partial Regex FusedPattern();
}
