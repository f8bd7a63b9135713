using Extractor.Model;

namespace Extractor.Forms;

/// <summary>A figure of a money row: a number, or a printed dash (null).</summary>
internal sealed record FundingValue(decimal? Number, int Decimals, IReadOnlyList<Part> Parts, IReadOnlyList<string> Repairs);

/// <summary>A money row with its figures divided among the columns.</summary>
/// <param name="Label">The row's label.</param>
/// <param name="Values">One entry a column; null where the column is blank.</param>
/// <param name="Repaired">True if figures were joined or dropped to get here.</param>
/// <param name="Doubtful">Columns in which another division would do as well, or a figure is missing.</param>
internal sealed record FundingFigures(MoneyLabel Label, IReadOnlyList<FundingValue?> Values, bool Repaired, IReadOnlyList<string> Doubtful);
