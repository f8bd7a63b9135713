namespace Extractor.Grids.Loose;

/// <summary>What is left of a line of the indicator table once labels and figures are known.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Positioned">True if display columns mean something.</param>
/// <param name="Tokens">The tokens, printed order.</param>
/// <param name="AfterScore">Index of the first token that stands behind the score; the count if none does.</param>
internal sealed record FreeLine(int Line, bool Positioned, IReadOnlyList<LooseToken> Tokens, int AfterScore);
