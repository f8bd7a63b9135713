namespace Extractor.Forms.Exact;

/// <summary>Reads 年度重点任务: a name and a content a row.</summary>
internal sealed class ExactTaskReader(ExactWords words, ExactKinds kinds, FormDraft draft)
{
    /// <summary>Reads the tasks whose header is a row and returns how many rows of the table they take.</summary>
    public int Read(ExactTable table, int row)
    {
        var header = table.Rows[row].Starting;
        var name = header.First(c => words.IsTaskName(c.Key));
        var content = header.First(c => words.IsTaskContent(c.Key));
        var end = row + Math.Max(name.Source.RowSpan, content.Source.RowSpan);
        for (; end < table.Rows.Count && kinds.Of(table.Rows[end]) == RowKind.Other; end++)
        {
            if (ExactText.Long(Under(name, table.Rows[end])) is var n && ExactText.Long(Under(content, table.Rows[end])) is var c && (n is not null || c is not null))
                draft.Tasks.Add(new(n, c));
        }
        return end - row;
    }

    private static ExactCell? Under(ExactCell heading, ExactRow row) =>
        row.Starting.Where(c => c.Shared(heading.Column, heading.ColumnEnd) > 0).MaxBy(c => c.Shared(heading.Column, heading.ColumnEnd));
}
