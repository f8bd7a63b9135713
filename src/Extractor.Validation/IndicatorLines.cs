namespace Extractor.Validation;

/// <summary>The lines of the indicator table of one form, as the totals see them.</summary>
internal sealed class IndicatorLines(FormNumbers numbers)
{
    private IEnumerable<int> All => Enumerable.Range(0, numbers.Form.Indicators.Count);

    /// <summary>Lines with neither weight nor score that no earlier finding doubts as a whole.</summary>
    public IEnumerable<int> WithoutPoints() =>
        All.Where(i => Value(i, "weight") is null && Value(i, "score") is null && !numbers.IsFlagged($"indicators[{i}]"));

    /// <summary>Lines with points whose name is known to be missing, and that no earlier finding doubts as a whole.</summary>
    public IEnumerable<int> Nameless() =>
        All.Where(i => numbers.Form.Indicators[i].Level3 is null && numbers.IsFlagged($"indicators[{i}].level3")
            && Value(i, "weight") is not null && !numbers.IsFlagged($"indicators[{i}]"));

    /// <summary>Lines without which the totals would hold.</summary>
    public IEnumerable<int> Filling(Gap gap) =>
        All.Where(i => (Value(i, "weight") ?? 0) == -gap.Weight && (gap.Score is null || (Value(i, "score") ?? 0) == -gap.Score) && !numbers.IsFlagged($"indicators[{i}]"));

    /// <summary>Lines that print a name or target and nothing in this column of numbers.</summary>
    public IEnumerable<int> Blank(string field) =>
        All.Where(i => (numbers.Form.Indicators[i].Level3 ?? numbers.Form.Indicators[i].Target) is not null && Value(i, field) is null && !numbers.IsFlagged($"indicators[{i}].{field}"));

    /// <summary>True if an earlier finding doubts part of the line, it repeats its neighbour, or its target is no number, date or word of Chinese.</summary>
    public bool LooksLikeDebris(int row) => numbers.IsDoubted($"indicators[{row}]") || Repeats(row, row - 1) || Repeats(row, row + 1)
        || (numbers.Form.Indicators[row].Normalised?.Target is { Operator: "word", Text: { } text } && text.Any(char.IsAsciiLetterOrDigit));

    private bool Repeats(int row, int other)
    {
        if (other < 0 || other >= numbers.Form.Indicators.Count) return false;
        var (a, b) = (numbers.Form.Indicators[row], numbers.Form.Indicators[other]);
        return a.Target is not null && (a.Target.Value, a.Actual?.Value, a.Weight?.Value, a.Score?.Value) == (b.Target?.Value, b.Actual?.Value, b.Weight?.Value, b.Score?.Value);
    }

    private decimal? Value(int row, string field) => numbers.Find($"indicators[{row}].{field}")?.Value;
}
