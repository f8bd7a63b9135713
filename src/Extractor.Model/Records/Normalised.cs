namespace Extractor.Model.Records;

/// <summary>Typed values of a form.</summary>
/// <param name="MoneyFactor">Yuan per printed money unit: 1 for 元, 10000 for 万元, null if the unit is not printed.</param>
/// <param name="Rules">Rule ids that decided.</param>
public sealed record NormalisedForm(decimal? MoneyFactor, IReadOnlyList<string> Rules)
{
    /// <summary>Region of the body that the form speaks of, six digits of GB/T 2260; null where it is open.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The bodies that the form names, in the order of its fields.</summary>
    public IReadOnlyList<NormalisedUnit> Units { get; init; } = [];
}

/// <summary>Amounts of a funding row in yuan.</summary>
public sealed record NormalisedFunding(decimal? InitialBudgetYuan, decimal? FullYearBudgetYuan, decimal? ExecutedYuan);

/// <summary>Typed values of an indicator line.</summary>
public sealed record NormalisedIndicator
{
    /// <summary>Code of level 1 in the taxonomy, such as output; null if unknown.</summary>
    public string? Level1Code { get; init; }

    /// <summary>Code of level 2, such as output_quantity; null if unknown.</summary>
    public string? Level2Code { get; init; }

    /// <summary>Canonical indicator; null while none is assigned.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Target parsed; null if there is none.</summary>
    public TypedTarget? Target { get; init; }

    /// <summary>Actual value parsed; null if there is none.</summary>
    public TypedActual? Actual { get; init; }

    /// <summary>True if the target is met, false if missed, null where that cannot be told.</summary>
    public bool? Met { get; init; }

    /// <summary>Rule ids that decided.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>A target: operator, value, upper end of a range, unit.</summary>
/// <param name="Operator">One of =, ≥, ≤, &gt;, &lt;, range, before (a deadline), rank, word.</param>
/// <param name="Value">The number; null for words.</param>
/// <param name="Upper">Upper end of a range.</param>
/// <param name="Unit">Unit as printed without brackets.</param>
/// <param name="Text">The word or date that stands instead of a number.</param>
public sealed record TypedTarget(string Operator, decimal? Value, decimal? Upper, string? Unit, string? Text)
{
    /// <summary>The number in the base unit of its dimension; null where there is no number or its unit is not known.</summary>
    public BaseMeasure? Base { get; init; }

    /// <summary>The date as far as it is printed, in the manner of ISO 8601: 2021-12-31, 2021-12, 2021, or --12, --12-31 where no year is printed; null for anything but a date.</summary>
    public string? Date { get; init; }
}

/// <summary>An actual value.</summary>
/// <param name="Value">The number; null for words.</param>
/// <param name="Unit">Unit as printed without brackets.</param>
/// <param name="Text">The word or date that stands instead of a number.</param>
public sealed record TypedActual(decimal? Value, string? Unit, string? Text)
{
    /// <summary>The number in the base unit of its dimension; null where there is no number or its unit is not known.</summary>
    public BaseMeasure? Base { get; init; }

    /// <summary>The date as far as it is printed, written as in <see cref="TypedTarget.Date"/>; null for anything but a date.</summary>
    public string? Date { get; init; }
}

/// <summary>A number in the base unit of its dimension: 150万元 is 1500000 元 of money. Two measures can be compared if their dimension and unit are the same.</summary>
/// <param name="Value">The number.</param>
/// <param name="Upper">Upper end of a range.</param>
/// <param name="Unit">Base unit, in the form's own language: 元, 次, %, 平方米.</param>
/// <param name="Dimension">Dimension by the definitions: money, ratio, area, occurrences.</param>
public sealed record BaseMeasure(decimal Value, decimal? Upper, string Unit, string Dimension);
