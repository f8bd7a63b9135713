namespace Extractor.Model.Records;

/// <summary>Whether an identity of a table holds.</summary>
public enum IdentityState
{
    /// <summary>To the last digit.</summary>
    Exact,

    /// <summary>Within the rounding of the printed figures: half a unit of the last place for each of them.</summary>
    Rounded,

    /// <summary>Not at all.</summary>
    Fails,
}

/// <summary>Something that the figures of a table, or of two, must satisfy: a figure is the sum of others, or stands in two places.</summary>
/// <param name="Rule">codes (类 = Σ款), items (一 = Σ 1 …), total (合计 = Σ rows), columns (合计 = Σ columns), balance (收入总计 = 支出总计), or the id of a rule about two tables.</param>
/// <param name="Subject">What the figure is, for a person: the label of its row and the name of its column.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Row">Row of the figure in the table, from 0.</param>
/// <param name="Column">Column of the figure in the table, from 0.</param>
/// <param name="Equation">The figures, for a person: "100 = 60 + 39", the difference behind it if there is one.</param>
/// <param name="Cells">The cells of the table whose figures take part.</param>
public sealed record TableIdentity(string Rule, string Subject, IdentityState State, int Row, int Column, string Equation, IReadOnlyList<FigureCell> Cells);

/// <summary>The cell of a figure; rows and columns count from 0.</summary>
public readonly record struct FigureCell(int Row, int Column);

/// <summary>A table with what its figures must satisfy.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">Which table of a budget it is by its title; null if the title is unknown.</param>
/// <param name="Figures">The cells that print money other than nought.</param>
/// <param name="Identities">Its identities, those about two tables at the one whose figures are compared.</param>
public sealed record CheckedTable(TableRecord Table, string? Kind, IReadOnlyList<FigureCell> Figures, IReadOnlyList<TableIdentity> Identities)
{
    /// <summary>The cells of its money columns that print something that is no figure: they count as nothing in every sum.</summary>
    public IReadOnlyList<TableCell> Unread { get; init; } = [];

    /// <summary>True if it has identities and all of them hold.</summary>
    public bool Closes => Identities.Count > 0 && Identities.All(i => i.State != IdentityState.Fails);

    /// <summary>How many of its figures take part in an identity that holds.</summary>
    public int Bound => Figures.Intersect(Identities.Where(i => i.State != IdentityState.Fails).SelectMany(i => i.Cells)).Count();
}
