namespace Extractor.Forms.Exact;

/// <summary>Chooses the type of a form: by its title, or by the words that it prints.</summary>
internal sealed class ExactTypeChooser(IReadOnlyList<ExactWords> types)
{
    private const int FewestWords = 6;
    private const int TitleWords = 20;

    /// <summary>The type of a form; null if it has no body that a type knows. Ties go to the first.</summary>
    public ExactWords? Choose(ExactForm form)
    {
        ExactWords? best = null;
        var most = FewestWords - 1;
        foreach (var type in types)
            if (Count(form, type) is var count && count > most) (best, most) = (type, count);
        return best;
    }

    // How many different words of the type the form prints; 0 without a body. A table of money alone is a form only under its title.
    private static int Count(ExactForm form, ExactWords words)
    {
        var kinds = new ExactKinds(words);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (hasBody, hasIndicators) = (false, false);
        var title = 0;
        foreach (var row in form.Rows)
        {
            var kind = kinds.Of(row);
            hasBody |= ExactKinds.IsBody(kind) || kind == RowKind.MoneyRow;
            hasIndicators |= kind == RowKind.IndicatorHeader;
            // The title nearest to the body counts; a longer one says more.
            if (kind == RowKind.Title && !hasBody) title = TitleWords + words.TitleLength(row.Only!.Key.TrimStart('#').Trim('《', '》'));
            foreach (var cell in row.Starting)
                if (NameOf(cell, kind, words) is { } name) found.Add($"{kind}.{name}");
        }
        return hasIndicators || (hasBody && title > 0) ? found.Count + title : 0;
    }

    private static string? NameOf(ExactCell cell, RowKind kind, ExactWords words) => kind switch
    {
        RowKind.IndicatorHeader => words.IndicatorColumn(cell.Key),
        RowKind.MoneyHeader => words.MoneyColumn(cell.Key),
        RowKind.Head => words.Head(ExactKinds.InlineKey(cell.Key) ?? cell.Key) is null ? null : cell.Key,
        RowKind.Total or RowKind.Grade or RowKind.TaskHeader or RowKind.GoalsHeader => "",
        _ => words.MoneyRow(cell.Key),
    };
}
