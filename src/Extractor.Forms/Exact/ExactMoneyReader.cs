using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the rows of the money block under its header.</summary>
internal sealed class ExactMoneyReader(ExactWords words, ExactKinds kinds, FormDraft draft)
{
    /// <summary>Reads the block whose header is a row and returns how many rows of the table it takes.</summary>
    public int Read(ExactTable table, int row)
    {
        var header = ExactHeader.Read(table, row, words.MoneyColumn);
        if (!header.Columns.Any(IsOfFigures))
        {
            draft.Doubt("funding", FindingCodes.ValueMissing, "the header of the money block names no column of figures: its rows are not read");
            return header.End - row;
        }
        var label = table.Rows[row].Covering.FirstOrDefault(c => words.IsMoneyLabel(c.Key));
        var end = header.End;
        while (end < table.Rows.Count && (label is not null && label.RowEnd > header.End ? end < label.RowEnd : IsRow(table.Rows[end]))) end++;
        for (var r = row; r < header.End; r++) MoneyUnit.Find(table.Rows[r], draft);
        for (var r = header.End; r < end; r++) ReadRow(table.Rows[r], header);
        return end - row;
    }

    private bool IsRow(ExactRow row) =>
        row.Starting.Count > 0 && (words.MoneyRow(row.Starting[0].Key) is not null || row.Starting.Any(c => words.MoneyRow(c.Key) is not null) || kinds.Of(row) == RowKind.Other && row.Only?.Source.ColumnSpan != row.Table!.ColumnCount && IsHeading(row));

    // "1、资金来源": a heading inside the block.
    private static bool IsHeading(ExactRow row) => row.Starting.Count == 1 && row.Starting[0].Key.Length <= 10;

    private static bool IsOfFigures(ExactColumn column) => column.Name is not null and not "label";

    private void ReadRow(ExactRow row, ExactHeader header)
    {
        MoneyUnit.Find(row, draft);
        var first = header.Columns.First(IsOfFigures).Column;
        var labels = row.Covering.Where(c => c.Column < first && c.ColumnEnd <= first && !words.IsMoneyLabel(c.Key) && (c.Row == row.Index || c.Row >= header.End)).ToList();
        var label = labels.Find(c => words.MoneyRow(c.Key) is not null && c.Row == row.Index) ?? labels.LastOrDefault();
        var cells = row.Starting.Where(c => c.Column >= first).Select(c => (Cell: c, Column: header.ColumnOf(c))).Where(c => c.Column is not null).ToList();
        var item = label is null ? null : words.MoneyRow(label.Key);
        if (item is null && !cells.Exists(c => c.Column!.Name is not null && PrintedNumber.TryRead(Folding.Key(c.Cell.Text), out _, percent: true))) return;
        var path = $"funding[{draft.Funding.Count}]";
        Reading<decimal>? Number(string name) => ExactNumber.Read(cells.Find(c => c.Column!.Name == name).Cell, $"{path}.{name}", draft);
        if (item is null) draft.Doubt($"{path}.item", FindingCodes.LabelDoubtful, "the label of this row names no item that is known");
        draft.Funding.Add(new FundingRow
        {
            Item = item is null ? null : Make.Text(item, label!.Source.Parts),
            Label = label is null ? null : Make.Text(label.Source),
            InitialBudget = Number("initial_budget"),
            FullYearBudget = Number("full_year_budget"),
            Executed = Number("executed"),
            Weight = Number("weight"),
            ExecutionRate = Number("execution_rate"),
            Score = Number("score"),
            Attributes = Attributes.Numbered(cells.Where(c => c.Column!.Name is null && c.Column.Heading.Length > 0).Select(c => new AttributeValue(c.Column!.Heading, ExactText.Long(c.Cell)))),
        });
    }
}
