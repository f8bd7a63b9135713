namespace Extractor.Definitions;

/// <summary>The words of budget tables, as pipelines/tables/budget.yaml states them. All words are folded keys.</summary>
public sealed record TableWords
{
    /// <summary>Words that titles of tables hold: 表.</summary>
    public required IReadOnlyList<string> TitleWords { get; init; }

    /// <summary>Openings of lines that number a table and are not its title: 公开01表.</summary>
    public required IReadOnlyList<string> NumberedLines { get; init; }

    /// <summary>Longest title, in characters.</summary>
    public required int LongestTitle { get; init; }

    /// <summary>Which table it is by its title; the first that fits.</summary>
    public required IReadOnlyList<TableKind> Kinds { get; init; }

    /// <summary>类, 款, 项: headers of the columns that hold one level of a code each.</summary>
    public required IReadOnlyList<string> LevelColumns { get; init; }

    /// <summary>Words in the header of a column of codes: 编码.</summary>
    public required IReadOnlyList<string> CodeColumns { get; init; }

    /// <summary>Ends of the header of an empty column of labels: 名称.</summary>
    public required IReadOnlyList<string> LabelColumns { get; init; }

    /// <summary>Words in the header of a column of figures that are no money: 率.</summary>
    public required IReadOnlyList<string> NotMoney { get; init; }

    /// <summary>小计, 合计, 总计: ends of the labels of totals, lowest rank first.</summary>
    public required IReadOnlyList<string> Totals { get; init; }

    /// <summary>其中: openings of labels that are a part of what stands above.</summary>
    public required IReadOnlyList<string> PartOf { get; init; }

    /// <summary>栏次: labels of rows that number the columns.</summary>
    public required IReadOnlyList<string> Numbering { get; init; }

    /// <summary>income and expenditure, by words of the highest header cell.</summary>
    public required IReadOnlyList<Printed> Sides { get; init; }

    /// <summary>What a money column counts, by words of its header cells; the first that fits.</summary>
    public required IReadOnlyList<Printed> Measures { get; init; }

    /// <summary>Figures that stand in two tables.</summary>
    public required IReadOnlyList<SameFigures> Same { get; init; }
}

/// <summary>A kind of table.</summary>
/// <param name="Code">Its code, such as balance.</param>
/// <param name="Titles">Its titles: each a list of words that the title must hold, or with "≠" before it must not hold.</param>
public sealed record TableKind(string Code, IReadOnlyList<IReadOnlyList<string>> Titles);

/// <summary>Figures that stand in two tables.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Classes">True for the rows of classes by name, false for the total row.</param>
/// <param name="Of">The table whose figures are compared.</param>
/// <param name="In">The table in which they stand again.</param>
public sealed record SameFigures(string Rule, bool Classes, FigurePlace Of, FigurePlace In);

/// <summary>A column of a kind of table.</summary>
/// <param name="Kind">The kind of the table.</param>
/// <param name="Side">income or expenditure where the table has two halves; null where not.</param>
/// <param name="Measure">What the column counts.</param>
public sealed record FigurePlace(string Kind, string? Side, string Measure);
