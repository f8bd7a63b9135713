namespace Extractor.Evaluation;

/// <summary>Things found of those expected, and those that the truth does not have.</summary>
public sealed record Found(int Here, int Expected, int Invented)
{
    /// <summary>Both together.</summary>
    public static Found operator +(Found a, Found b) => new(a.Here + b.Here, a.Expected + b.Expected, a.Invented + b.Invented);
}

/// <summary>How many of how many are right.</summary>
public sealed record Share(int Right, int Of)
{
    /// <summary>Percent to three places; 100 where there is nothing to be right.</summary>
    public double Percent => JsonFields.Rounded(Of == 0 ? 100.0 : 100.0 * Right / Of, 3);

    /// <summary>Both together.</summary>
    public static Share operator +(Share a, Share b) => new(a.Right + b.Right, a.Of + b.Of);

    internal Share With(bool right) => new(Right + (right ? 1 : 0), Of + 1);
}

/// <summary>How an extraction compares with the truth.</summary>
/// <param name="Forms">Forms.</param>
/// <param name="Rows">Funding rows and indicators.</param>
/// <param name="Numbers">Numeric fields.</param>
/// <param name="Labels">Text of closed vocabulary.</param>
/// <param name="Short">Short texts.</param>
/// <param name="TextErrors">Wrong characters of long texts.</param>
/// <param name="TextCharacters">Characters of long texts.</param>
/// <param name="Silent">Wrong values and invented things that the extraction did not flag.</param>
/// <param name="SilentTexts">Wrong long texts that it did not flag.</param>
/// <param name="RightButFlagged">Right values that it flagged.</param>
/// <param name="Checked">Fields compared.</param>
/// <param name="Differences">Everything that differs, in record order.</param>
public sealed record Score(
    Found Forms, Found Rows, Share Numbers, Share Labels, Share Short, int TextErrors, int TextCharacters,
    IReadOnlyList<Difference> Silent, IReadOnlyList<Difference> SilentTexts, int RightButFlagged, int Checked, IReadOnlyList<Difference> Differences)
{
    /// <summary>The score of nothing.</summary>
    public static Score None { get; } = new(new(0, 0, 0), new(0, 0, 0), new(0, 0), new(0, 0), new(0, 0), 0, 0, [], [], 0, 0, []);

    /// <summary>Character error rate of long texts, percent to three places.</summary>
    public double TextErrorPercent => TextCharacters == 0 ? 0 : JsonFields.Rounded(100.0 * TextErrors / TextCharacters, 3);

    /// <summary>Right values flagged of all compared, percent to three places.</summary>
    public double RightButFlaggedPercent => Checked == 0 ? 0 : JsonFields.Rounded(100.0 * RightButFlagged / Checked, 3);

    /// <summary>Both together: the score of two documents.</summary>
    public static Score operator +(Score a, Score b) => new(
        a.Forms + b.Forms, a.Rows + b.Rows, a.Numbers + b.Numbers, a.Labels + b.Labels, a.Short + b.Short,
        a.TextErrors + b.TextErrors, a.TextCharacters + b.TextCharacters, [.. a.Silent, .. b.Silent], [.. a.SilentTexts, .. b.SilentTexts],
        a.RightButFlagged + b.RightButFlagged, a.Checked + b.Checked, [.. a.Differences, .. b.Differences]);

    /// <summary>The figures by name, in printed order; values are int or double.</summary>
    public IReadOnlyList<(string Name, object Value)> Figures =>
    [
        ("forms_found", Forms.Here), ("forms_expected", Forms.Expected), ("forms_invented", Forms.Invented),
        ("rows_found", Rows.Here), ("rows_expected", Rows.Expected), ("rows_invented", Rows.Invented),
        ("numbers_right", Numbers.Right), ("numbers_of", Numbers.Of), ("numbers_percent", Numbers.Percent),
        ("labels_right", Labels.Right), ("labels_of", Labels.Of), ("labels_percent", Labels.Percent),
        ("short_right", Short.Right), ("short_of", Short.Of), ("short_percent", Short.Percent),
        ("text_cer_percent", TextErrorPercent), ("text_chars", TextCharacters),
        ("silent_errors", Silent.Count), ("silent_texts", SilentTexts.Count),
        ("right_but_flagged", RightButFlagged), ("right_but_flagged_percent", RightButFlaggedPercent), ("fields_checked", Checked),
    ];
}
