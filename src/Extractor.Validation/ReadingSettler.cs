using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Settles numbers that two readers of the same pixels saw differently: of their readings the one that the form's sums want is taken.</summary>
public sealed class ReadingSettler
{
    private const string Rule = "other_reading_by_sums";

    /// <summary>The forms with such numbers settled, each marked by a repair; a number that the sums do not settle stays as it is.</summary>
    public IReadOnlyList<FormRecord> Settle(IReadOnlyList<FormRecord> forms, IReadOnlyList<Finding> earlier)
    {
        if (!forms.Any(f => Choices(f).Any())) return forms;
        var flags = FlagPaths.ByForm(forms.Count, earlier);
        var numbers = forms.Select((form, i) => new FormNumbers(form, flags[i])).ToList();
        var conventions = new IssuerConventions(numbers);
        return [.. forms.Select((form, i) => Settle(form, flags[i], conventions.Of(numbers[i])))];
    }

    private static FormRecord Settle(FormRecord form, IReadOnlySet<string> flags, Conventions conventions)
    {
        var failing = Failing(form, flags, conventions);
        while (failing > 0)
        {
            var tried = Choices(form).Select(c => With(form, c.Path, c.Value)).Select(f => (Form: f, Failing: Failing(f, flags, conventions))).ToList();
            var least = tried.Select(t => t.Failing).DefaultIfEmpty(failing).Min();
            var best = tried.Where(t => t.Failing == least).ToList();
            // Two ways to mend the same sums leave it open which one is right.
            if (least >= failing || best.Count > 1) return form;
            (form, failing) = best[0];
        }
        return form;
    }

    private static int Failing(FormRecord form, IReadOnlySet<string> flags, Conventions conventions) =>
        new IdentityFinder(new FormNumbers(form, flags), conventions).Find().Count(i => !i.Holds());

    /// <summary>What else the doubtful numbers of a form may be.</summary>
    private static IEnumerable<(string Path, decimal Value)> Choices(FormRecord form) =>
        FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal> && f.Reading.Evidence is { Confidence: < ReadingBar.Sure, Parts.Count: 1 } && !f.Reading.Evidence.Repairs.Contains(Rule))
            .SelectMany(f => f.Reading.Evidence.Parts[0].Others.Select(Number).OfType<decimal>().Distinct().Where(v => v != (decimal)f.Reading.Boxed).Select(v => (f.Path, v)));

    private static decimal? Number(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static FormRecord With(FormRecord form, string path, decimal value) => FormFields.MapNumbers(form, (p, number) =>
        p == path ? new(value, number.Evidence with { Repairs = [.. number.Evidence.Repairs, Rule] }) : number);
}
