namespace Extractor.Forms;

/// <summary>Chooses the layout that a form is printed in: by its title, or by the words that it prints.</summary>
internal sealed class LayoutChooser(IReadOnlyList<LayoutWords> layouts)
{
    private const int FewestWords = 6;

    /// <summary>The layout of a form; null if none fits. Ties go to the first.</summary>
    public LayoutWords? Choose(FormRows form)
    {
        LayoutWords? best = null;
        var bestCount = FewestWords - 1;
        foreach (var layout in layouts)
        {
            var kinds = new RowKinds(layout);
            if (!form.Rows.Any(r => kinds.Of(r) is RowKind.IndicatorHeader or RowKind.MoneyHeader)) continue;
            var count = Count(form, layout, kinds);
            if (count > bestCount) (best, bestCount) = (layout, count);
        }
        return best;
    }

    // How many different words of the layout the form prints; a title weighs as much as the words of a table.
    private static int Count(FormRows form, LayoutWords layout, RowKinds kinds)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in form.Rows)
        {
            if (row.Keys.Length == 0) continue;
            switch (kinds.Of(row))
            {
                case RowKind.Title:
                    for (var i = 0; i < 20; i++) found.Add("title" + i);
                    break;
                case RowKind.IndicatorHeader:
                    found.UnionWith(layout.IndicatorColumns.Find(row).Keys.Select(k => "indicator." + k));
                    break;
                case RowKind.MoneyHeader:
                    found.UnionWith(layout.MoneyColumns.Find(row).Keys.Select(k => "money." + k));
                    break;
                case RowKind.MoneyRow:
                    found.Add("row." + MoneyLabel.Find(row, layout)!.Item);
                    break;
                case RowKind.Head:
                    found.Add("head." + kinds.HeadKeyAt(row));
                    break;
                case RowKind.Total or RowKind.GoalsHeader or RowKind.TaskHeader or RowKind.Grade:
                    found.Add(kinds.Of(row).ToString());
                    break;
            }
        }
        return found.Count;
    }
}
