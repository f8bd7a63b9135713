using Extractor.Model.Grids;

namespace Extractor.Forms.Exact;

/// <summary>The rows of one form, with the tables they stand in.</summary>
internal sealed record ExactForm(List<ExactRow> Rows);

/// <summary>
/// Divides a document with exact grids into forms. A table belongs to a form as a whole if it prints a block of one, or mainly keys of a head; all
/// other tables stay apart. A title, a year line or the first key of a head opens a form, once the one before has a body.
/// </summary>
internal sealed class ExactDivider(IReadOnlyList<ExactWords> types)
{
    private const int FewestItems = 2;

    private readonly List<ExactKinds> _kinds = [.. types.Select(t => new ExactKinds(t))];

    /// <summary>The forms in order; the first may have no body.</summary>
    public List<ExactForm> Divide(IReadOnlyList<Grid> grids)
    {
        var forms = new List<ExactForm>();
        var (hasBody, closed, hasIndicators) = (false, false, false);
        foreach (var row in grids.SelectMany(RowsOf))
        {
            var kinds = _kinds.ConvertAll(k => k.Of(row));
            var isBody = kinds.Exists(ExactKinds.IsBody);
            var opens = kinds.Exists(k => k is RowKind.Title or RowKind.Year) || _kinds.Exists(k => k.IsFirstHead(row));
            if (forms.Count == 0 || (opens && hasBody) || (isBody && closed) || (hasIndicators && kinds.Contains(RowKind.MoneyHeader)))
            {
                forms.Add(new([]));
                (hasBody, closed, hasIndicators) = (false, false, false);
            }
            hasIndicators |= kinds.Contains(RowKind.IndicatorHeader);
            hasBody |= isBody || kinds.Contains(RowKind.MoneyRow);
            closed |= hasBody && kinds.Exists(k => k is RowKind.Total or RowKind.Grade);
            forms[^1].Rows.Add(row);
        }
        return forms;
    }

    private IEnumerable<ExactRow> RowsOf(Grid grid)
    {
        if (grid.Kind == GridKind.Text) return grid.Rows.Where(r => r.Cells.Count > 0).Select(ExactRow.Paragraph);
        var table = new ExactTable(grid);
        return _kinds.Exists(k => IsOfForm(table, k)) ? table.Rows : [];
    }

    private static bool IsOfForm(ExactTable table, ExactKinds kinds)
    {
        var found = table.Rows.Select(kinds.Of).ToList();
        if (found.Exists(k => k is RowKind.IndicatorHeader or RowKind.TaskHeader or RowKind.MoneyRow)) return true;
        if (found.Contains(RowKind.MoneyHeader) && table.Rows.Count(kinds.PrintsItem) >= FewestItems) return true;
        var head = found.Count(k => k is RowKind.Head or RowKind.GoalsHeader or RowKind.Title or RowKind.Year or RowKind.Caption or RowKind.Total or RowKind.Grade);
        return head * 2 >= table.Rows.Count && found.Exists(k => k is RowKind.Head or RowKind.GoalsHeader or RowKind.Grade);
    }
}
