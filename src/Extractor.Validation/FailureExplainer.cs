using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>Says of identities that fail whether the form or the reading is to blame, and flags no more than can be wrong.</summary>
internal sealed class FailureExplainer(FormNumbers numbers, ProofLedger ledger, string prefix)
{
    /// <summary>The findings of the form.</summary>
    public IEnumerable<Finding> Explain()
    {
        var rows = new RowAccount(numbers, Failing("total_weight"), Failing("total_score"), prefix).Explain();
        var explained = rows.Count > 0 ? new[] { "total_weight", "total_score" } : [];
        return ledger.Failing.Where(i => !explained.Contains(i.Name, StringComparer.Ordinal)).SelectMany(Explain)
            .Concat(rows).DistinctBy(f => (f.Path, f.Code, f.About));
    }

    private Sum? Failing(string name) => ledger.Failing.FirstOrDefault(i => i.Name == name) switch
    {
        Sum sum => sum,
        OneOf { Options: [Sum usual, ..] } => usual,
        _ => null,
    };

    private IEnumerable<Finding> Explain(Identity identity)
    {
        var suspects = identity.Cells.Where(c => !ledger.IsSupported(c) && CouldMend(identity, c)).ToList();
        var doubtful = suspects.Where(c => !c.Certain).ToList();
        if (doubtful.Count > 0) suspects = doubtful;
        else if (!numbers.IsGarbled) suspects = [];
        if (suspects.Count == 0) return [About(identity.Cells[^1], identity, FindingAbout.Form)];
        return suspects.Where(c => !numbers.IsFlagged(c.Path)).Select(c => About(c, identity, FindingAbout.Reading));
    }

    /// <summary>True if the identity would hold with another value of this one number that breaks nothing else.</summary>
    private bool CouldMend(Identity identity, NumberCell cell)
    {
        var values = identity.Solutions(cell).ToList();
        return identity is not (Sum or EqualSums or OneOf) || values.Any(v => v >= 0 && ledger.Allows(cell, v));
    }

    private Finding About(NumberCell cell, Identity identity, FindingAbout about) =>
        new(prefix + cell.Path, FindingCodes.IdentityFails, about, Severity.Warning, $"{identity.Name}: {identity.Describe()}", cell.Page);
}
