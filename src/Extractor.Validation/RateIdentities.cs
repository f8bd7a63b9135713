namespace Extractor.Validation;

/// <summary>Execution rate = executed / budget × 100, rounded to the printed digits; 0 where there is no budget.</summary>
internal sealed record Rate(NumberCell Printed, NumberCell Executed, NumberCell Budget, IReadOnlyList<Rounding> Roundings)
    : Identity("execution_rate", [Printed, Executed, Budget])
{
    /// <inheritdoc/>
    public override string? RoundingCode => Budget.Value == 0 || Quotient % Printed.Step == 0 ? null : Roundings.Where(r => r.Apply(Quotient, Printed.Decimals) == Printed.Value).ToList().Code();

    private decimal Quotient => Executed.Value / Budget.Value * 100;

    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value)
    {
        var (rate, executed, budget) = (value(Printed), value(Executed), value(Budget));
        if (budget == 0) return executed == 0 && rate == 0;
        return Roundings.Any(r => r.Apply(executed / budget * 100, Printed.Decimals) == rate);
    }

    /// <inheritdoc/>
    public override string Formula()
    {
        var left = FormattableString.Invariant($"{Executed.Value} / {Budget.Value} × 100");
        if (Budget.Value == 0) return FormattableString.Invariant($"{left} {(Holds() ? "→" : "≠")} {Printed.Value}");
        return Quotient == Printed.Value
            ? FormattableString.Invariant($"{left} = {Printed.Value}")
            : FormattableString.Invariant($"{left} = {Quotient:0.######} {(Holds() ? "→" : "≠")} {Printed.Value}");
    }
}

/// <summary>Two rows with the same money print the same rate, however it is rounded.</summary>
internal sealed record SameRate(Rate First, Rate Second) : Identity("same_rate", [.. First.Cells, .. Second.Cells])
{
    /// <summary>True if the rows print the same money, so that the relation says something.</summary>
    public override bool Speaks => First.Executed.Value == Second.Executed.Value && First.Budget.Value == Second.Budget.Value;

    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) =>
        value(First.Executed) != value(Second.Executed) || value(First.Budget) != value(Second.Budget)
        || First.Printed.Decimals != Second.Printed.Decimals || value(First.Printed) == value(Second.Printed);

    /// <inheritdoc/>
    public override string Formula() =>
        FormattableString.Invariant($"{First.Executed.Value} / {First.Budget.Value}: {First.Printed.Value} % {(Holds() ? "=" : "≠")} {Second.Printed.Value} %");
}

/// <summary>Score of the money block = weight × rate, at most the weight; from the printed rate or from the quotient behind it.</summary>
internal sealed record RateScore(NumberCell Score, NumberCell Weight, NumberCell Printed, Rate? Quotient, IReadOnlyList<ScoreRule> Rules)
    : Identity("funding_score", Quotient is null ? [Score, Weight, Printed] : [Score, Weight, Printed, Quotient.Executed, Quotient.Budget])
{
    /// <inheritdoc/>
    public override string? RoundingCode
    {
        get
        {
            if (Weight.Value * Printed.Value / 100 % Score.Step == 0 && Quotient?.RoundingCode is null) return null;
            var same = Rules.Where(r => Scored(r, c => c.Value) == Score.Value).ToList();
            var basis = same.Select(r => r.Basis).Distinct().ToList();
            return same.Select(r => r.Rounding).ToList().Code() is { } rounding ? (basis.Count > 1 ? "" : ScoreRule.Prefix(basis[0])) + rounding : null;
        }
    }

    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => Rules.Any(r => Scored(r, value) == value(Score));

    /// <inheritdoc/>
    public override string Formula()
    {
        var product = Weight.Value * Printed.Value / 100;
        return FormattableString.Invariant($"{Weight.Value} × {Printed.Value} %{(product == Score.Value ? "" : $" = {product:0.######}")} {(!Holds() ? "≠" : product == Score.Value ? "=" : "→")} {Score.Value}");
    }

    private decimal? Scored(ScoreRule rule, Func<NumberCell, decimal> value) =>
        RateBy(rule.Basis, value) is { } rate ? Math.Min(value(Weight), rule.Rounding.Apply(value(Weight) * rate / 100, Score.Decimals)) : null;

    private decimal? RateBy(ScoreBasis basis, Func<NumberCell, decimal> value) =>
        basis == ScoreBasis.PrintedRate ? value(Printed)
        : Quotient is not null && value(Quotient.Budget) != 0 ? value(Quotient.Executed) / value(Quotient.Budget) * 100
        : null;
}
