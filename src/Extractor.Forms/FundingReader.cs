using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the rows of the money block.</summary>
internal sealed class FundingReader(LayoutWords words)
{
    /// <summary>Reads the header and rows of the block into the draft.</summary>
    /// <param name="header">The header row; null for layouts that print none.</param>
    /// <param name="rows">The rows below it.</param>
    /// <param name="draft">The form.</param>
    public void Read(Row? header, IReadOnlyList<Row> rows, FormDraft draft)
    {
        var positions = header is null ? [] : words.MoneyColumns.Find(header);
        var columns = words.MoneyColumns.Names.Where(n => n != "label" && (header is null || positions.ContainsKey(n) || n is "score")).ToList();
        if (header is null && columns.Count == 0) columns = ["initial_budget"];
        var divider = new FigureDivider(columns, positions);
        var blocks = new List<FundingFigures>();
        foreach (var row in header is null ? rows : rows.Prepend(header))
        {
            MoneyUnitReader.Read(row, words, draft);
            if (row == header) continue;
            var tokens = header is null ? new WholeProjectFigures(words).Take(row.Tokens, draft) : row.Tokens;
            var label = MoneyLabel.Find(tokens, words, 0) ?? LostLabel(tokens, blocks);
            if (label is not null) blocks.Add(divider.Divide(label, tokens));
        }
        foreach (var figures in blocks) Add(figures, columns, draft);
    }

    // A row of figures without its label: the one that the layout prints behind the row above (seed 002 line 238).
    private MoneyLabel? LostLabel(List<Token> tokens, List<FundingFigures> above)
    {
        if (above.Count == 0 || tokens.Count < 3 || tokens.Any(t => t.Key.Any(Folding.IsHan)) || tokens.Count(t => PrintedNumber.TryRead(t.Key, out _)) < 3) return null;
        var items = words.Layout.Money.Rows.Select(r => r.Name).ToList();
        var printed = above.Select(b => b.Label.Item).ToHashSet(StringComparer.Ordinal);
        var last = items.IndexOf(above[^1].Label.Item);
        var next = items.Skip(last + 1).LastOrDefault(i => !printed.Contains(i));
        return next is null ? null : new(next, [], 0);
    }

    private static void Add(FundingFigures figures, IReadOnlyList<string> columns, FormDraft draft)
    {
        var path = $"funding[{draft.Funding.Count}]";
        var numbers = new Dictionary<string, Reading<decimal>>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
            if (figures.Values[i] is { } value && value.Number is { } number)
                numbers[columns[i]] = Make.Number(number, value.Parts, value.Repairs);
        draft.Funding.Add(new FundingRow
        {
            Item = Make.Text(figures.Label.Item, LabelParts(figures)),
            Label = Make.Text(figures.Label.Text, Parts(figures.Label)),
            InitialBudget = numbers.GetValueOrDefault("initial_budget"),
            FullYearBudget = numbers.GetValueOrDefault("full_year_budget"),
            Executed = numbers.GetValueOrDefault("executed"),
            Weight = numbers.GetValueOrDefault("weight"),
            ExecutionRate = numbers.GetValueOrDefault("execution_rate"),
            Score = numbers.GetValueOrDefault("score"),
        });
        if (figures.Label.Tokens.Count == 0)
        {
            draft.Doubt($"{path}.item", FindingCodes.LabelLost, "the label of this row is lost; the item is the one that usually follows");
            draft.Doubt($"{path}.label", FindingCodes.LabelLost, "the label of this row is lost");
        }
        foreach (var (column, number) in numbers)
            if (number.Evidence.Repairs.Contains("loose_doubtful", StringComparer.Ordinal) && !figures.Doubtful.Contains(column))
                draft.Doubt($"{path}.{column}", FindingCodes.NumberDoubtful, "the line has fewer figures than columns, and this one may stand in another");
        if (figures.Repaired) draft.Garbled = true;
        foreach (var column in figures.Doubtful)
            draft.Doubt($"{path}.{column}", FindingCodes.NumberDoubtful, $"the figures of the row {figures.Label.Text} can be divided among the columns in more than one way");
    }

    private static List<Part> LabelParts(FundingFigures figures) =>
        figures.Label.Tokens.Count > 0 ? Parts(figures.Label) : [.. figures.Values.Where(v => v is not null).Take(1).SelectMany(v => v!.Parts)];

    private static List<Part> Parts(MoneyLabel label) => [.. label.Tokens.SelectMany(t => t.Parts)];
}
