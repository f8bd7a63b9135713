using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Infers per issuer and form type how numbers are rounded and totals formed, from the forms of one document.</summary>
internal sealed class IssuerConventions
{
    /// <summary>Forms that must tell two conventions apart before one is taken as the rule. With fewer, both stay possible.</summary>
    private const int FormsNeeded = 3;

    /// <summary>How many times more forms must speak for it than for any other: a misread form must not unsettle the rule.</summary>
    private const int Majority = 3;

    private readonly Dictionary<FormNumbers, Conventions> _byForm = [];

    /// <summary>Infers from the forms of one document.</summary>
    public IssuerConventions(IReadOnlyList<FormNumbers> forms)
    {
        foreach (var type in forms.GroupBy(f => f.Form.FormType.Value, StringComparer.Ordinal))
        {
            var usual = type.Select(Issuer).OfType<string>().GroupBy(i => i, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            // A form whose issuer could not be read is taken to be of the office that issued most of the document.
            foreach (var issuer in type.GroupBy(f => Issuer(f) ?? usual, StringComparer.Ordinal)) Infer([.. issuer]);
        }
    }

    /// <summary>What is possible for a form.</summary>
    public Conventions Of(FormNumbers form) => _byForm[form];

    private static string? Issuer(FormNumbers numbers)
    {
        var form = numbers.Form;
        return (form.CompetentDepartment ?? form.UnitName ?? form.ImplementingUnit) is { } name ? Folding.Key(name.Value) : null;
    }

    private void Infer(IReadOnlyList<FormNumbers> forms)
    {
        var conventions = new Conventions(
            Established(Conventions.Any.RateRounding, forms, (f, r) => Rates<Rate>(f, Conventions.Any with { RateRounding = [r] })),
            Established(Conventions.Any.ScoreRounding, forms, (f, r) => Rates<RateScore>(f, Conventions.Any with { ScoreRounding = [r] })),
            Established(Conventions.Any.TotalWeight, forms, (f, c) => Total(f, "weight", c)),
            Established(Conventions.Any.TotalScore, forms, (f, c) => Total(f, "score", c)));
        foreach (var form in forms) _byForm.Add(form, conventions);
    }

    private static IReadOnlyList<T> Established<T>(IReadOnlyList<T> options, IReadOnlyList<FormNumbers> forms, Func<FormNumbers, T, bool> fits)
        where T : struct
    {
        var votes = forms.Select(f => options.Where(o => fits(f, o)).ToList()).Where(v => v.Count == 1).GroupBy(v => v[0]).OrderByDescending(g => g.Count()).ToList();
        if (votes.Count == 0 || votes[0].Count() < FormsNeeded) return options;
        return votes.Count == 1 || votes[0].Count() >= Majority * votes[1].Count() ? [votes[0].Key] : options;
    }

    private static bool Rates<T>(FormNumbers form, Conventions conventions)
        where T : Identity => new IdentityFinder(form, conventions).Rates().OfType<T>().Where(i => i.Cells.All(c => c.Certain)).All(i => i.Holds());

    private static bool Total(FormNumbers form, string field, TotalCounts counts) =>
        new IdentityFinder(form, Conventions.Any).Total(field, counts)?.Holds() == true;
}
