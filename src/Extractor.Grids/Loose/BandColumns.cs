using Extractor.Model;

namespace Extractor.Grids.Loose;

/// <summary>The columns of an indicator table whose cells are free text or values, with where they stand and how wide their cells are.</summary>
/// <param name="Header">The heading.</param>
/// <param name="Widths">Width of each column's cells in display columns; 0 where unknown.</param>
internal sealed record BandColumns(SpelledHeader Header, IReadOnlyList<int> Widths)
{
    /// <summary>Field names of the columns, printed order.</summary>
    public static readonly IReadOnlyList<string> Names = ["level3", "target", "actual", "deviation"];

    /// <summary>Index of 三级指标.</summary>
    public const int Level3 = 0;

    /// <summary>Index of 年度指标值.</summary>
    public const int Target = 1;

    /// <summary>Index of 实际完成值.</summary>
    public const int Actual = 2;

    /// <summary>Index of 偏差原因.</summary>
    public const int Deviation = 3;

    private readonly SpelledColumn?[] _places = [.. Names.Select(Header.Find)];

    /// <summary>True if the form prints the column.</summary>
    public bool Has(int column) => _places[column] is not null;

    /// <summary>What it costs to read the token in the column: by its kind, and by its place where places mean something.</summary>
    public double Cost(LooseToken token, int column, bool positioned)
    {
        var cost = column switch
        {
            Level3 => token.HasOperator ? 4 : token.IsValue && token.Key.Length < 8 ? 0.8 : token.Key[^1] == '。' ? 1 : 0,
            Target => token.IsValue ? 0 : 0.3,
            Actual => token.HasOperator ? 0.8 : token.IsValue ? 0 : 0.3,
            _ => token.HasOperator ? 1 : 0.2,
        };
        if (!positioned || _places[column] is not { } place) return cost;
        var gap = Math.Max(0, Math.Max(place.Start - token.End, token.Start - place.End));
        return cost + 0.15 * gap + 0.12 * Math.Min(40, Math.Abs(token.Centre - place.Centre));
    }

    /// <summary>What it costs that the printed line ends where it does although the next word would have fitted beside it.</summary>
    public double ShortLineCost(int column, int width, LooseToken next)
    {
        if (Widths[column] == 0) return 0;
        var slack = Widths[column] - width - FirstWord(next.Text);
        return slack <= 0 ? 0 : slack == 1 ? 0.3 : slack == 2 ? 1 : 2;
    }

    private static int FirstWord(string text)
    {
        var length = 0;
        while (length < text.Length && length < 6 && char.IsAsciiLetterOrDigit(text[length])) length++;
        return Math.Max(length, Folding.DisplayWidth(text[0]));
    }
}
