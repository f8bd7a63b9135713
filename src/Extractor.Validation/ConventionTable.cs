using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>The habits of issuers over many forms, counted from the ledgers that the forms carry: what the view conventions of the database shows.</summary>
public static class ConventionTable
{
    /// <summary>Every rule on which some form decides, by issuer, form type and kind; within a kind the possible ones first, then by forms for it. The order of the forms does not matter.</summary>
    public static IReadOnlyList<Convention> Of(IEnumerable<FormRecord> forms) =>
    [
        .. forms.Where(f => f.Ledger?.Issuer is not null)
            .SelectMany(f => f.Ledger!.Votes.GroupBy(v => v.Kind, StringComparer.Ordinal), (f, votes) => (f.Ledger!.Issuer, Type: f.FormType.Value, Kind: votes.Key, Votes: votes.ToList()))
            .GroupBy(v => (Issuer: v.Issuer!, v.Type, v.Kind))
            .OrderBy(g => g.Key.Issuer, StringComparer.Ordinal).ThenBy(g => g.Key.Type, StringComparer.Ordinal).ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
            .SelectMany(g => Of(g.Key, [.. g.Select(v => v.Votes)])),
    ];

    private static IEnumerable<Convention> Of((string Issuer, string Type, string Kind) of, IReadOnlyList<List<RuleVote>> forms)
    {
        var rules = forms[0].Select(v => v.Rule).ToList();
        var fits = forms.Select(f => (IReadOnlyList<bool>)[.. rules.Select(r => f.Exists(v => v.Rule == r && v.Fits))]).ToList();
        var possible = RuleChoice.Possible(fits, rules.Count);
        return rules.Select((rule, i) => new Convention(of.Issuer, of.Type, of.Kind, rule, fits.Count(f => f[i]), fits.Count(f => !f[i]), possible[i], possible[i] && possible.Count(p => p) == 1))
            .OrderByDescending(c => c.IsPossible).ThenByDescending(c => c.FormsFor).ThenBy(c => c.Rule, StringComparer.Ordinal);
    }
}
