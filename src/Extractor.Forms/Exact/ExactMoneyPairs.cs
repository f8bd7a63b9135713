using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>
/// Reads a money block without header, a label and its figure side by side. Where the whole project's money stands left of the year's
/// (项目资金总额 … | 年度资金申请总额 …), the year's are the rows and the whole project's are attributes.
/// </summary>
internal sealed class ExactMoneyPairs(ExactWords words, FormDraft draft)
{
    /// <summary>Reads the block that starts at a row and returns how many rows of the table it takes.</summary>
    public int Read(ExactTable table, int row)
    {
        var label = table.Rows[row].Covering.First(c => words.IsMoneyLabel(c.Key));
        var end = Math.Max(row + 1, Math.Min(label.RowEnd, table.Rows.Count));
        var rows = table.Rows.Skip(row).Take(end - row).ToList();
        var year = rows.SelectMany(r => r.Starting).Where(c => words.MoneyRow(c.Key) == "total").Select(c => c.Column).DefaultIfEmpty().Max();
        foreach (var r in rows)
        {
            MoneyUnit.Find(r, draft);
            var cells = r.Starting.Where(c => c != label).ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                var figure = i + 1 < cells.Count && IsFigure(cells[i + 1]) && cells[i + 1].Column == cells[i].ColumnEnd ? cells[i + 1] : null;
                Add(cells[i], figure, isYear: cells[i].Column >= year);
                if (figure is not null) i++;
            }
        }
        return end - row;
    }

    private static bool IsFigure(ExactCell cell) => PrintedNumber.IsNothing(cell.Key) || PrintedNumber.TryRead(cell.Key, out _);

    private void Add(ExactCell label, ExactCell? figure, bool isYear)
    {
        if (isYear && words.MoneyRow(label.Key) is { } item)
            draft.Funding.Add(new FundingRow
            {
                Item = Make.Text(item, label.Source.Parts),
                Label = Make.Text(label.Source),
                InitialBudget = ExactNumber.Read(figure, $"funding[{draft.Funding.Count}].initial_budget", draft),
            });
        else draft.AddAttribute(Folding.WithoutBlanks(label.Text).TrimEnd('：', ':'), figure is null ? null : Make.Text(figure.Source));
    }
}
