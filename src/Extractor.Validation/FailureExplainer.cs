using Extractor.Definitions;
using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>Says of identities that fail whether the form or the reading is to blame, and flags no more than can be wrong.</summary>
/// <param name="words">The sentences of the identities.</param>
/// <param name="numbers">The numbers of the form.</param>
/// <param name="ledger">Their proof.</param>
/// <param name="isGarbled">True if the document was repaired or doubted anywhere: then a failure is taken for a misreading; in a clean text for the form's own, unless one number explains several failures.</param>
/// <param name="prefix">Path of the form with a dot.</param>
internal sealed class FailureExplainer(ProofWords words, FormNumbers numbers, ProofLedger ledger, bool isGarbled, string prefix)
{
    /// <summary>The findings of the form; what the account of its rows explains is not blamed on single numbers.</summary>
    public IEnumerable<Finding> Explain(RowAccount account)
    {
        var rows = account.Explain();
        return ledger.Failing.Where(i => !(account.ExplainsTotals && i.Name is "total_weight" or "total_score")).SelectMany(Explain)
            .Concat(rows).DistinctBy(f => (f.Path, f.Code, f.About));
    }

    private IEnumerable<Finding> Explain(Identity identity)
    {
        var suspects = Suspects(identity);
        if (suspects.Count == 0) return [About(identity.Cells[^1], identity, FindingAbout.Form)];
        return suspects.Where(c => !numbers.IsFlagged(c.Path)).Select(c => About(c, identity, FindingAbout.Reading));
    }

    /// <summary>The numbers that may be misread: the doubtful ones, else the one that explains several failures, else in a garbled document all that could.</summary>
    private List<NumberCell> Suspects(Identity identity)
    {
        var impossible = identity.Cells.Where(c => IsImpossible(identity, c)).ToList();
        if (impossible.Count == 1) return impossible;
        var mended = identity.Cells.Where(c => !ledger.IsSupported(c) || Mends(c) > 1).ToDictionary(c => c, Mends);
        var possible = mended.Where(m => m.Value > 0 || !identity.Solutions(m.Key).Any()).Select(m => m.Key).ToList();
        var doubtful = possible.Where(c => !c.Certain).ToList();
        if (doubtful.Count > 0) return doubtful;
        var most = mended.Values.DefaultIfEmpty().Max();
        var likely = possible.Where(c => mended[c] == most).ToList();
        if (most > 1 && (likely.Count == 1 || isGarbled)) return likely;
        return isGarbled ? possible : [];
    }

    /// <summary>True if no form prints such a number: negative, or points beyond their total.</summary>
    private static bool IsImpossible(Identity identity, NumberCell cell) => cell.Value < 0 || identity switch
    {
        Sum { Name: "total_weight" or "total_score" } sum => cell != sum.Whole && cell.Value > sum.Whole.Value,
        OneOf options => options.Options.All(o => IsImpossible(o, cell) || !o.Cells.Contains(cell)),
        _ => false,
    };

    /// <summary>How many failing identities another value of this one number would mend, breaking none that holds.</summary>
    private int Mends(NumberCell cell)
    {
        var failing = ledger.Failing.Where(i => i.Cells.Contains(cell)).ToList();
        return failing.SelectMany(i => i.Solutions(cell)).Where(v => v >= 0 && ledger.Allows(cell, v))
            .Select(v => failing.Count(i => i.HoldsWith(cell, v))).DefaultIfEmpty().Max();
    }

    private Finding About(NumberCell cell, Identity identity, FindingAbout about) =>
        new(prefix + cell.Path, FindingCodes.IdentityFails, about, Severity.Warning, $"{words.Identities[identity.Name].English}: {identity.Formula()}", cell.Page)
        {
            Cells = [.. identity.Cells.Select(c => prefix + c.Path)],
            MessageZh = $"{words.Identities[identity.Name].Chinese}：{identity.Formula()}",
        };
}
