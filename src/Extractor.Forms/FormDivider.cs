namespace Extractor.Forms;

/// <summary>The rows of one form.</summary>
internal sealed record FormRows(IReadOnlyList<Row> Rows);

/// <summary>
/// Divides the rows of a document into forms. A title, a year line or the first key of a head opens a form, once the one before has a body; a
/// blank line says nothing, it ends forms and pages alike (seed 002).
/// </summary>
internal sealed class FormDivider(IReadOnlyList<LayoutWords> layouts)
{
    private readonly List<RowKinds> _kinds = [.. layouts.Select(l => new RowKinds(l))];

    /// <summary>The forms in order, and the rows before the first.</summary>
    public (List<FormRows> Forms, List<Row> Before) Divide(IReadOnlyList<Row> rows)
    {
        var forms = new List<FormRows>();
        var before = new List<Row>();
        List<Row>? current = null;
        var hasBody = false;
        var closed = false;
        foreach (var row in rows)
        {
            var kind = Kind(row);
            var opens = kind is RowKind.Title or RowKind.Year || IsFirstHead(row);
            var isBody = kind is RowKind.MoneyHeader or RowKind.IndicatorHeader;
            if ((opens && (current is null || hasBody)) || (isBody && (current is null || closed)))
            {
                current = [];
                forms.Add(new(current));
                (hasBody, closed) = (false, false);
            }
            hasBody |= isBody;
            closed |= kind is RowKind.Total or RowKind.Grade && hasBody;
            (current ?? before).Add(row);
        }
        return (forms, before);
    }

    private RowKind Kind(Row row)
    {
        var best = RowKind.Other;
        foreach (var kinds in _kinds)
        {
            var kind = kinds.Of(row);
            if (kind is RowKind.Title or RowKind.Year or RowKind.IndicatorHeader or RowKind.MoneyHeader or RowKind.Total or RowKind.Grade) return kind;
        }
        return best;
    }

    // 项目名称, 部门名称: the key that the head of a form starts with.
    private bool IsFirstHead(Row row)
    {
        for (var i = 0; i < _kinds.Count; i++)
            if (row.Keys.Length > 0 && _kinds[i].HeadKeyAt(row) is { } key && layouts[i].HeadKeys[key] is "project_name" or "unit_name") return true;
        return false;
    }
}
