namespace Extractor.Validation.Tables;

/// <summary>Columns that belong together: what names the rows, and the money beside it. A balance has one for each half.</summary>
/// <param name="Names">The columns of codes and labels.</param>
/// <param name="Money">The columns of money.</param>
internal sealed record TablePanel(IReadOnlyList<TableColumn> Names, IReadOnlyList<TableColumn> Money)
{
    /// <summary>Its rows.</summary>
    public IReadOnlyList<PanelRow> Rows { get; init; } = [];

    /// <summary>True if its rows have codes.</summary>
    public bool IsCoded => Rows.Any(r => r.Code is not null);

    /// <summary>True if its rows have no codes and more than two columns of labels: an outline.</summary>
    public bool IsOutline => !IsCoded && Names.Count > 2;

    /// <summary>First column.</summary>
    public int First => Names.Count > 0 ? Names[0].Index : Money[0].Index;

    /// <summary>Last column.</summary>
    public int Last => Money[^1].Index;

    /// <summary>The panels of a table from left to right: a name after money opens the next.</summary>
    public static IReadOnlyList<TablePanel> Of(IReadOnlyList<TableColumn> columns)
    {
        var panels = new List<TablePanel>();
        var (names, money) = (new List<TableColumn>(), new List<TableColumn>());
        foreach (var column in columns)
        {
            var isName = column.Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.CodeLevel;
            if (isName && money.Count > 0)
            {
                panels.Add(new([.. names], [.. money]));
                (names, money) = ([], []);
            }
            if (isName) names.Add(column);
            else if (column.Role == ColumnRole.Money) money.Add(column);
        }
        if (money.Count > 0) panels.Add(new(names, money));
        return panels;
    }
}

/// <summary>A row of a panel.</summary>
/// <param name="Row">Row in the table.</param>
/// <param name="Code">Its code, 201 or 2010301; null if it has none.</param>
/// <param name="Label">What its label says.</param>
/// <param name="Printed">Its label as printed.</param>
/// <param name="Group">The cell left of its label that names a group of rows (its row and column); null if there is none.</param>
/// <param name="Amounts">Its money, a place for each money column of the panel.</param>
internal sealed record PanelRow(int Row, string? Code, RowLabel Label, string Printed, (int Row, int Column)? Group, IReadOnlyList<Amount?> Amounts)
{
    /// <summary>Columns of the labels that begin in it.</summary>
    public IReadOnlyList<int> LabelColumns { get; init; } = [];

    /// <summary>True for a total.</summary>
    public bool IsTotal => Code is null && Label.TotalRank is not null;
}
