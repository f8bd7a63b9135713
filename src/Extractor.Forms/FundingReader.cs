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
            if (row == header || MoneyLabel.Find(row, words) is not { } label) continue;
            blocks.Add(divider.Divide(row, label, MoneyLabel.Tokenise(row)));
        }
        foreach (var figures in blocks) Add(figures, columns, draft);
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
            Item = Make.Text(figures.Label.Item, Parts(figures.Label)),
            Label = Make.Text(figures.Label.Text, Parts(figures.Label)),
            InitialBudget = numbers.GetValueOrDefault("initial_budget"),
            FullYearBudget = numbers.GetValueOrDefault("full_year_budget"),
            Executed = numbers.GetValueOrDefault("executed"),
            Weight = numbers.GetValueOrDefault("weight"),
            ExecutionRate = numbers.GetValueOrDefault("execution_rate"),
            Score = numbers.GetValueOrDefault("score"),
        });
        if (figures.Repaired) draft.Garbled = true;
        foreach (var column in figures.Doubtful)
            draft.Doubt($"{path}.{column}", FindingCodes.NumberDoubtful, $"the figures of the row {figures.Label.Text} can be divided among the columns in more than one way");
    }

    private static List<Part> Parts(MoneyLabel label) => [.. label.Tokens.SelectMany(t => t.Parts)];
}
