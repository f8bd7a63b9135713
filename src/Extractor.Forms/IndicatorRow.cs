namespace Extractor.Forms;

/// <summary>A row of the indicator table with its cells divided among the columns.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">Column name to the tokens that stand in it.</param>
/// <param name="Dropped">Tokens that fit no column.</param>
/// <param name="Margin">How much worse the second-best division is; small is doubtful.</param>
internal sealed record IndicatorRow(Row Row, Dictionary<string, List<Token>> Cells, List<Token> Dropped, double Margin)
{
    /// <summary>True if a shadow line with parts of the same name stood beside the row.</summary>
    public bool HasShadow { get; set; }

    /// <summary>The tokens of a column; empty if it is blank.</summary>
    public IReadOnlyList<Token> this[string column] => Cells.TryGetValue(column, out var tokens) ? tokens : [];

    /// <summary>The folded text of a column, tokens together.</summary>
    public string Key(string column) => string.Concat(this[column].Select(t => t.Key));

    /// <summary>The readable text of a column, tokens together.</summary>
    public string Text(string column) => string.Concat(this[column].Select(t => t.Text));

    /// <summary>True if the column holds a plain number.</summary>
    public bool HasNumber(string column) => Cells.TryGetValue(column, out var tokens) && tokens.Count > 0 && PrintedNumber.TryRead(string.Concat(tokens.Select(t => t.Key)), out _);
}
