namespace Extractor.Forms;

/// <summary>
/// Sets apart the whole project's figures that a declaration prints left of the year's on the same line (项目资金总额 … | 年度资金申请总额 …): they
/// are attributes, the year's are the row.
/// </summary>
internal sealed class WholeProjectFigures(LayoutWords words)
{
    /// <summary>Adds the left pair of label and figure to the attributes and returns the tokens of the right one.</summary>
    public List<Token> Take(List<Token> tokens, FormDraft draft)
    {
        var start = 0;
        while (start < tokens.Count && IsBlockLabel(tokens[start])) start++;
        var figure = tokens.FindIndex(start, IsFigure);
        if (figure <= start) return tokens;
        var hasRight = tokens.FindIndex(figure + 1, IsFigure) > figure + 1;
        var label = tokens.GetRange(start, figure - start);
        var isAttribute = words.HeadKeys.GetValueOrDefault(string.Concat(label.Select(t => t.Key)).TrimEnd(':')) == LayoutWords.AttributeField;
        if (!hasRight && !isAttribute) return tokens;
        draft.AddAttribute(string.Concat(label.Select(t => t.Text)), Make.Text(tokens[figure].Text, tokens[figure].Parts));
        return tokens.GetRange(figure + 1, tokens.Count - figure - 1);
    }

    private bool IsBlockLabel(Token token) =>
        words.MoneyLabels.Any(l => token.Key.StartsWith(l, StringComparison.Ordinal) && !words.HeadKeys.ContainsKey(token.Key)) || token.Key is "(元)" or "(万元)";

    private static bool IsFigure(Token token) => PrintedNumber.TryRead(token.Key, out _) || PrintedNumber.IsNothing(token.Key);
}
