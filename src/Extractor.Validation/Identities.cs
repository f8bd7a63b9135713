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

    /// <summary>The relation in figures, for a reader of any language.</summary>
    public abstract string Formula();

    /// <summary>Code of the rounding that makes the printed result; null where nothing is rounded, or several roundings make it.</summary>
    public virtual string? RoundingCode => null;

    /// <summary>False if the printed numbers give the relation nothing to say.</summary>
    public virtual bool Speaks => true;

    /// <summary>Numbers as an addition.</summary>
    protected static string Added(IReadOnlyList<NumberCell> cells) => string.Join(" + ", cells.Select(c => FormattableString.Invariant($"{c.Value}")));
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
    public override string Formula() => FormattableString.Invariant(
        $"{Added(Parts)}{(Parts.Count == 1 || Shortfall == 0 ? "" : $" = {Parts.Sum(p => p.Value)}")} {(Shortfall == 0 ? "=" : "≠")} {Whole.Value}");
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
    public override string Formula() => $"{Added(Left)} {(Difference == 0 ? "=" : "≠")} {Added(Right)}";
}

/// <summary>One of several relations holds: the convention of the issuer is not known.</summary>
internal sealed record OneOf(string Name, IReadOnlyList<Identity> Options) : Identity(Name, [.. Options.SelectMany(o => o.Cells).Distinct()])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Options.Any(o => o.HoldsFor(value));

    /// <inheritdoc/>
    public override IEnumerable<decimal> Solutions(NumberCell cell) => Options.SelectMany(o => o.Solutions(cell));

    /// <inheritdoc/>
    public override string Formula() => (Options.FirstOrDefault(o => o.Holds()) ?? Options[0]).Formula();
}

/// <summary>A number is not larger than another.</summary>
internal sealed record AtMost(string Name, NumberCell Smaller, NumberCell Larger) : Identity(Name, [Smaller, Larger])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => value(Smaller) <= value(Larger);

    /// <inheritdoc/>
    public override string Formula() => FormattableString.Invariant($"{Smaller.Value} {(Holds() ? "≤" : ">")} {Larger.Value}");
}

/// <summary>Full marks if and only if the target is met. Forms break it freely: where it fails, that proves nothing.</summary>
internal sealed record FullMarks(NumberCell Score, NumberCell Weight, bool Met, string Target, string Actual) : Identity("full_marks", [Score, Weight])
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Met == (value(Score) == value(Weight));

    /// <inheritdoc/>
    public override string Formula() => FormattableString.Invariant($"{Actual} ({Target}) {(Met ? "✓" : "✗")}, {Score.Value} {(Score.Value == Weight.Value ? "=" : "≠")} {Weight.Value}");
}
