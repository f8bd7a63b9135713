using Extractor.Model;

namespace Extractor.Validation;

/// <summary>How strongly the identities of a form hold each of its numbers.</summary>
internal sealed class ProofLedger
{
    private readonly Dictionary<NumberCell, Proof> _proofs = [];
    private readonly ILookup<NumberCell, Identity> _holding;

    /// <summary>Weighs the numbers against the identities.</summary>
    public ProofLedger(FormNumbers numbers, IReadOnlyList<Identity> identities)
    {
        Failing = [.. identities.Where(i => !i.Holds())];
        Holding = [.. identities.Where(i => i.Holds())];
        _holding = Holding.SelectMany(i => i.Cells.Select(c => (c, i))).ToLookup(p => p.c, p => p.i);
        foreach (var cell in numbers.All) _proofs[cell] = _holding.Contains(cell) ? Proof.Consistent : Proof.Unbound;
        foreach (var cell in Failing.SelectMany(i => i.Cells)) _proofs[cell] = Proof.Contradicted;
        while (ProveMore(numbers)) { }
    }

    /// <summary>The identities that do not hold.</summary>
    public IReadOnlyList<Identity> Failing { get; }

    /// <summary>The identities that hold.</summary>
    public IReadOnlyList<Identity> Holding { get; }

    /// <summary>The state of a number, as the sums see it: whether it belongs to its line is another question (<see cref="LineExchange"/>).</summary>
    public Proof this[NumberCell cell] => _proofs[cell];

    /// <summary>True if the number would break no identity that now holds with the given value.</summary>
    public bool Allows(NumberCell cell, decimal value) => _holding[cell].All(i => i.HoldsWith(cell, value));

    /// <summary>True if a number beside the failing identities stands in one that holds and is more than a bound.</summary>
    public bool IsSupported(NumberCell cell) => _holding[cell].Any(i => i is not AtMost);

    /// <summary>True if the number is held by identities only together with numbers that are not certain.</summary>
    public bool HasUncertainPartners(NumberCell cell) => !_holding[cell].Any(i => i.Cells.All(c => c == cell || IsCertain(c)));

    /// <summary>One round: a number proved in it is certain for the next, so a repaired number can prove another.</summary>
    private bool ProveMore(FormNumbers numbers)
    {
        var proved = numbers.All.Where(c => _proofs[c] == Proof.Consistent && IsFixed(c)).ToList();
        foreach (var cell in proved) _proofs[cell] = Proof.Proved;
        return proved.Count > 0;
    }

    /// <summary>True if every other value breaks an identity whose other numbers are certain. Identities allow intervals and named points, so the neighbours and the points suffice.</summary>
    private bool IsFixed(NumberCell cell)
    {
        var binding = _holding[cell].Where(i => i.Cells.All(c => c == cell || IsCertain(c))).ToList();
        var others = binding.SelectMany(i => i.Solutions(cell)).Append(cell.Value + cell.Step).Append(cell.Value - cell.Step);
        return binding.Count > 0 && others.Where(v => v != cell.Value && v >= 0).All(v => binding.Any(i => !i.HoldsWith(cell, v)));
    }

    private bool IsCertain(NumberCell cell) => _proofs[cell] == Proof.Proved || (cell.Certain && _proofs[cell] != Proof.Contradicted);
}
