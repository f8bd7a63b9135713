using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Infers per issuer and form type how numbers are rounded and totals formed, from the forms of one document.</summary>
internal sealed class IssuerConventions
{
    private readonly Dictionary<FormNumbers, Habits> _byForm = [];

    /// <summary>Infers from the forms of one document.</summary>
    public IssuerConventions(IReadOnlyList<FormNumbers> forms)
    {
        foreach (var type in forms.GroupBy(f => f.Form.FormType.Value, StringComparer.Ordinal))
        {
            var usual = type.Select(Issuer).OfType<string>().GroupBy(i => i, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            // A form whose issuer could not be read is taken to be of the office that issued most of the document.
            foreach (var issuer in type.GroupBy(f => Issuer(f) ?? usual, StringComparer.Ordinal)) Infer(issuer.Key, [.. issuer]);
        }
    }

    /// <summary>What is possible for a form.</summary>
    public Conventions Of(FormNumbers form) => _byForm[form].Conventions;

    /// <summary>The office whose habits a form shows; null if none was read in the document.</summary>
    public string? IssuerOf(FormNumbers form) => _byForm[form].Issuer;

    /// <summary>Between which rules the numbers of a form decide.</summary>
    public IReadOnlyList<RuleVote> VotesOf(FormNumbers form) => _byForm[form].Votes;

    private static string? Issuer(FormNumbers numbers)
    {
        var form = numbers.Form;
        return (form.CompetentDepartment ?? form.UnitName ?? form.ImplementingUnit) is { } name ? Folding.Key(name.Value) : null;
    }

    private void Infer(string? issuer, IReadOnlyList<FormNumbers> forms)
    {
        var fits = forms.Select(f => new RuleFit(f)).ToList();
        var conventions = new Conventions(
            Left([.. fits.Select(f => f.Rate)]), Left([.. fits.Select(f => f.Score)]), Left([.. fits.Select(f => f.TotalWeight)]), Left([.. fits.Select(f => f.TotalScore)]));
        for (var i = 0; i < forms.Count; i++) _byForm.Add(forms[i], new(issuer, conventions, fits[i].Votes));
    }

    /// <summary>The options that no other option rules out.</summary>
    private static IReadOnlyList<T> Left<T>(IReadOnlyList<IReadOnlyList<(T Rule, bool Fits)>> forms)
        where T : struct
    {
        var rules = forms[0].Select(f => f.Rule).ToList();
        var possible = RuleChoice.Possible([.. forms.Select(f => (IReadOnlyList<bool>)[.. f.Select(r => r.Fits)])], rules.Count);
        return [.. rules.Where((_, i) => possible[i])];
    }

    private sealed record Habits(string? Issuer, Conventions Conventions, IReadOnlyList<RuleVote> Votes);
}
