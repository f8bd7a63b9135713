namespace Extractor.Validation;

/// <summary>A relation that the printed numbers of a form should keep. For each single number the values that keep it form one interval, or a few points named by Solutions.</summary>
/// <param name="Name">What it is, such as "weights".</param>
/// <param name="Cells">The numbers that take part.</param>
internal abstract record Identity(string Name, IReadOnlyList<NumberCell> Cells)
{
    /// <summary>True if it holds as printed.</summary>
    public bool Holds() => HoldsFor(c => c.Value);

    /// <summary>True if it would hold with another value in one cell.</summary>
    public bool HoldsWith(NumberCell cell, decimal value) => HoldsFor(c => c == cell ? value : c.Value);

    /// <summary>True if it holds for the given values.</summary>
    public abstract bool HoldsFor(Func<NumberCell, decimal> value);

    /// <summary>Values of one cell, apart from its neighbours, for which it would hold with the other cells as printed.</summary>
    public virtual IEnumerable<decimal> Solutions(NumberCell cell) => [];

    /// <summary>The relation in figures, for a person.</summary>
    public abstract string Describe();
}

/// <summary>The parts add to the whole, exactly.</summary>
internal sealed record Sum(string Name, NumberCell Whole, IReadOnlyList<NumberCell> Parts) : Identity(Name, [.. Parts, Whole])
{
    /// <summary>Whole less parts, as printed.</summary>
    public decimal Shortfall => Whole.Value - Parts.Sum(p => p.Value);

    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Parts.Sum(value) == value(Whole);

    /// <inheritdoc/>
    public override IEnumerable<decimal> Solutions(NumberCell cell)
    {
        if (cell == Whole) yield return cell.Value - Shortfall;
        else if (Parts.Any(p => p == cell)) yield return cell.Value + Shortfall;
    }

    /// <inheritdoc/>
    public override string Describe() => FormattableString.Invariant($"{string.Join(" + ", Parts.Select(p => FormattableString.Invariant($"{p.Value}")))} = {Parts.Sum(p => p.Value)}, printed {Whole.Value}");
}

/// <summary>Two groups of parts add to the same amount.</summary>
internal sealed record EqualSums(string Name, IReadOnlyList<NumberCell> Left, IReadOnlyList<NumberCell> Right) : Identity(Name, [.. Left, .. Right])
{
    private decimal Difference => Left.Sum(c => c.Value) - Right.Sum(c => c.Value);

    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Left.Sum(value) == Right.Sum(value);

    /// <inheritdoc/>
    public override IEnumerable<decimal> Solutions(NumberCell cell)
    {
        if (Left.Any(c => c == cell)) yield return cell.Value - Difference;
        else if (Right.Any(c => c == cell)) yield return cell.Value + Difference;
    }

    /// <inheritdoc/>
    public override string Describe() => FormattableString.Invariant($"{Left.Sum(c => c.Value)} and {Right.Sum(c => c.Value)} should be the same amount");
}

/// <summary>One of several relations holds: the convention of the issuer is not known.</summary>
internal sealed record OneOf(string Name, IReadOnlyList<Identity> Options) : Identity(Name, [.. Options.SelectMany(o => o.Cells).Distinct()])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Options.Any(o => o.HoldsFor(value));

    /// <inheritdoc/>
    public override IEnumerable<decimal> Solutions(NumberCell cell) => Options.SelectMany(o => o.Solutions(cell));

    /// <inheritdoc/>
    public override string Describe() => string.Join("; or ", Options.Select(o => o.Describe()));
}

/// <summary>A number is not larger than another.</summary>
internal sealed record AtMost(string Name, NumberCell Smaller, NumberCell Larger) : Identity(Name, [Smaller, Larger])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => value(Smaller) <= value(Larger);

    /// <inheritdoc/>
    public override string Describe() => FormattableString.Invariant($"{Smaller.Value} is more than {Larger.Value}");
}

/// <summary>Execution rate = executed / budget × 100, rounded to the printed digits; 0 where there is no budget.</summary>
internal sealed record Rate(NumberCell Printed, NumberCell Executed, NumberCell Budget, IReadOnlyList<Rounding> Roundings)
    : Identity("execution_rate", [Printed, Executed, Budget])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value)
    {
        var (rate, executed, budget) = (value(Printed), value(Executed), value(Budget));
        if (budget == 0) return executed == 0 && rate == 0;
        return Roundings.Any(r => r.Apply(executed / budget * 100, Printed.Decimals) == rate);
    }

    /// <inheritdoc/>
    public override string Describe() => Budget.Value == 0
        ? FormattableString.Invariant($"{Executed.Value} of a budget of 0, printed {Printed.Value} %")
        : FormattableString.Invariant($"{Executed.Value} / {Budget.Value} = {Executed.Value / Budget.Value * 100:0.####} %, printed {Printed.Value} %");
}

/// <summary>Two rows with the same money print the same rate, however it is rounded.</summary>
internal sealed record SameRate(Rate First, Rate Second) : Identity("same_rate", [.. First.Cells, .. Second.Cells])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) =>
        value(First.Executed) != value(Second.Executed) || value(First.Budget) != value(Second.Budget)
        || First.Printed.Decimals != Second.Printed.Decimals || value(First.Printed) == value(Second.Printed);

    /// <inheritdoc/>
    public override string Describe() => FormattableString.Invariant($"the same money, printed {First.Printed.Value} % and {Second.Printed.Value} %");
}

/// <summary>Score of the money block = weight × rate, at most the weight; from the printed rate or from the quotient behind it.</summary>
internal sealed record RateScore(NumberCell Score, NumberCell Weight, NumberCell Printed, Rate? Quotient, IReadOnlyList<Rounding> Roundings)
    : Identity("funding_score", Quotient is null ? [Score, Weight, Printed] : [Score, Weight, Printed, Quotient.Executed, Quotient.Budget])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Rates(value).Any(rate => Roundings.Any(r => Scored(rate, r, value) == value(Score)));

    /// <inheritdoc/>
    public override string Describe() => FormattableString.Invariant($"{Weight.Value} × {Printed.Value} % = {Weight.Value * Printed.Value / 100:0.####}, printed {Score.Value}");

    private decimal Scored(decimal rate, Rounding rounding, Func<NumberCell, decimal> value) =>
        Math.Min(value(Weight), rounding.Apply(value(Weight) * rate / 100, Score.Decimals));

    private IEnumerable<decimal> Rates(Func<NumberCell, decimal> value)
    {
        yield return value(Printed);
        if (Quotient is not null && value(Quotient.Budget) != 0) yield return value(Quotient.Executed) / value(Quotient.Budget) * 100;
    }
}
