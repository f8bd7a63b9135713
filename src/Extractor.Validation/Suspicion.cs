namespace Extractor.Validation;

/// <summary>A relation beside the sums that fails: of money and its unit, of the order of lines.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cells">The numbers that take part.</param>
/// <param name="Text">The relation in figures.</param>
internal sealed record Suspicion(string Name, IReadOnlyList<NumberCell> Cells, string Text) : Identity(Name, Cells)
{
    /// <inheritdoc/>
    public override bool HoldsFor(Func<NumberCell, decimal> value) => false;

    /// <inheritdoc/>
    public override string Formula() => Text;
}
