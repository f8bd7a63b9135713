namespace Extractor.Grids.Loose;

/// <summary>One way to read label pieces in a line.</summary>
/// <param name="Atoms">The pieces with their columns.</param>
/// <param name="Cost">What the reading costs by itself: cutting a piece out of a token.</param>
internal sealed record LabelChoice(IReadOnlyList<(LabelColumn Column, LooseToken Token)> Atoms, double Cost)
{
    /// <summary>True if some piece is cut out of a token.</summary>
    public bool IsCut => Cost > 0;

    /// <summary>True if the token, or a part of it, is read as a label piece.</summary>
    public bool Uses(LooseToken token) => Atoms.Any(a => a.Token.Start >= token.Start && a.Token.End <= token.End && a.Token.Cell == token.Cell);
}

/// <summary>Makes the ways to read label pieces in a line: whole tokens in column order, or one cut out of a token that took up its neighbour.</summary>
internal sealed class LabelChoices(LabelPieces pieces)
{
    private const int Reach = 4;
    private const double CutBeforeValue = 0.4;
    private const double CutFromText = 1.0;
    private static readonly LabelColumn[] Columns = [LabelColumn.Block, LabelColumn.Level1, LabelColumn.Level2];

    /// <summary>All ways; the first is to read none.</summary>
    public IReadOnlyList<LabelChoice> Of(BodyLine line)
    {
        var choices = new List<LabelChoice> { new([], 0) };
        Extend(line, 0, 0, new([], 0), choices);
        var whole = choices.Count;
        foreach (var (token, cost) in Cuts(line))
            for (var i = 0; i < whole; i++)
                foreach (var column in Columns)
                    if (!choices[i].Uses(token) && choices[i].Atoms.All(a => a.Column != column))
                        choices.Add(new([.. choices[i].Atoms, (column, token)], choices[i].Cost + cost));
        return choices;
    }

    private void Extend(BodyLine line, int from, int column, LabelChoice made, List<LabelChoice> choices)
    {
        for (var i = from; i < Math.Min(Reach, line.Before.Count); i++)
        {
            var token = line.Before[i];
            if (!pieces.IsPiece(token.Key)) continue;
            for (var c = column; c < Columns.Length; c++)
            {
                var next = new LabelChoice([.. made.Atoms, (Columns[c], token)], made.Cost);
                choices.Add(next);
                Extend(line, i + 1, c + 1, next, choices);
            }
        }
    }

    /// <summary>Pieces inside tokens: before a value (指标≥90%), after a score (20.00指标), at the end or the beginning of a text.</summary>
    private IEnumerable<(LooseToken Token, double Cost)> Cuts(BodyLine line)
    {
        foreach (var token in line.Before)
        {
            if (pieces.IsPiece(token.Key)) continue;
            for (var n = token.Key.Length - 1; n > 0; n--)
            {
                var rest = token.Key[n];
                if (pieces.IsPiece(token.Key[..n]) && (char.IsAsciiDigit(rest) || rest is '≥' or '≤' or '=' or '<' or '>'))
                    yield return (token.Slice(0, n), CutBeforeValue);
            }
            // Only lines without columns lose the blank between two cells, and only the first text can have taken up a label.
            if (line.Positioned || line.Before.TakeWhile(t => t != token).Any(t => !pieces.IsPiece(t.Key) && !t.IsNumber)) continue;
            for (var n = 2; n < token.Key.Length - 1; n++)
            {
                if (pieces.IsPiece(token.Key[^n..])) yield return (token.Slice(token.Text.Length - n, n), CutFromText);
                if (pieces.IsPiece(token.Key[..n])) yield return (token.Slice(0, n), CutFromText);
            }
        }
        if (line.After.Count > 0 && line.Score is { } score && line.After[0].Start == score.End && pieces.IsPiece(line.After[0].Key))
            yield return (line.After[0], CutBeforeValue);
    }
}
