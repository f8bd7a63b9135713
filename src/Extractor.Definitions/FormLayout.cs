namespace Extractor.Definitions;

/// <summary>One printed layout of a form, as pipelines/forms/*.yaml states it.</summary>
public sealed record FormLayout
{
    /// <summary>Layout code, such as V1.</summary>
    public required string Code { get; init; }

    /// <summary>Form type of the records.</summary>
    public required string FormType { get; init; }

    /// <summary>Printed titles.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Head field (project_name, competent_department, implementing_unit, unit_name) to its printed keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Head { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Printed keys that are kept as attributes.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Lines that only announce what follows.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>True if the document carries narrative sections.</summary>
    public bool Sections { get; init; }

    /// <summary>True if only printed pages, whose grids are exact, are read by it; its words stand beside those of the other layouts of its type.</summary>
    public bool PrintedPagesOnly { get; init; }

    /// <summary>The money block.</summary>
    public required MoneyBlock Money { get; init; }

    /// <summary>The goals block; null if the layout prints none.</summary>
    public GoalsBlock? Goals { get; init; }

    /// <summary>The tasks block; null if the layout prints none.</summary>
    public TasksBlock? Tasks { get; init; }

    /// <summary>The indicator table.</summary>
    public required IndicatorBlock Indicators { get; init; }

    /// <summary>Labels of the total line.</summary>
    public IReadOnlyList<string> Total { get; init; } = [];

    /// <summary>Labels of the grade line.</summary>
    public IReadOnlyList<string> Grade { get; init; } = [];
}

/// <summary>A column or row with the words that print it.</summary>
/// <param name="Name">Field or item name of the record format.</param>
/// <param name="Words">The printed words, most usual first.</param>
public sealed record Printed(string Name, IReadOnlyList<string> Words);

/// <summary>The money block of a layout.</summary>
/// <param name="Labels">Block labels, such as 项目资金.</param>
/// <param name="Columns">Columns in printed order; "label" names the heading above the row labels.</param>
/// <param name="Rows">Rows by item, printed order.</param>
public sealed record MoneyBlock(IReadOnlyList<string> Labels, IReadOnlyList<Printed> Columns, IReadOnlyList<Printed> Rows);

/// <summary>The goals block of a layout.</summary>
/// <param name="Labels">Block labels, such as 年度总体目标.</param>
/// <param name="Expected">Headings of the expected goals.</param>
/// <param name="Actual">Headings of what was done.</param>
/// <param name="WholeProject">Headings of the whole project's goals, kept as attributes.</param>
public sealed record GoalsBlock(IReadOnlyList<string> Labels, IReadOnlyList<string> Expected, IReadOnlyList<string> Actual, IReadOnlyList<string> WholeProject);

/// <summary>The tasks block of a layout.</summary>
public sealed record TasksBlock(IReadOnlyList<string> Captions, IReadOnlyList<string> Name, IReadOnlyList<string> Content);

/// <summary>The indicator table of a layout.</summary>
/// <param name="Labels">Block labels, such as 绩效指标.</param>
/// <param name="Columns">Columns in printed order, by field name.</param>
public sealed record IndicatorBlock(IReadOnlyList<string> Labels, IReadOnlyList<Printed> Columns);
