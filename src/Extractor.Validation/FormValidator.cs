using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Forms with their proof states, and what does not hold.</summary>
public sealed record ValidatedForms(IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings);

/// <summary>Proves the numbers of the forms of one document against each other.</summary>
public sealed class FormValidator(ProofWords words)
{
    /// <summary>Sets the proof state of every number; findings name the identities that fail. Earlier findings say which readings are doubtful.</summary>
    public ValidatedForms Validate(IReadOnlyList<FormRecord> forms, IReadOnlyList<Finding> earlier)
    {
        var flags = FlagPaths.ByForm(forms.Count, earlier);
        var numbers = forms.Select((form, i) => new FormNumbers(form, flags[i])).ToList();
        var conventions = new IssuerConventions(numbers);
        var isGarbled = numbers.Any(n => n.IsGarbled);
        var completeness = new CompletenessCheck(numbers);
        var units = new MoneyUnits(words.Money, numbers, conventions.IssuerOf);
        var proved = new List<FormRecord>();
        var findings = new List<Finding>();
        for (var i = 0; i < forms.Count; i++)
        {
            var (number, prefix, convention) = (numbers[i], $"forms[{i}].", conventions.Of(numbers[i]));
            var finder = new IdentityFinder(number, convention);
            var ledger = new ProofLedger(number, finder.Find());
            var places = new PlacesOnPage(forms[i]);
            var suspicions = new SuspicionFinder(words, number, units, places, isGarbled, prefix);
            proved.Add(new LedgerWriter(words, number, places, ledger, [.. finder.Marks()], suspicions.All).Write(conventions.IssuerOf(number), conventions.VotesOf(number)));
            var doubts = new FailureExplainer(words, number, ledger, isGarbled, prefix).Explain(new RowAccount(number, finder, convention, prefix))
                .Concat(completeness.Compare(number, prefix).UnionBy(TotalsCheck.Find(number, prefix), f => f.Path));
            findings.AddRange(number.IsExact ? doubts.Where(IsOfExactForm).Select(AboutForm) : doubts);
            findings.AddRange(ReadingDoubts.Find(forms[i], number, ledger, prefix).Concat(ScanGaps.Find(forms[i], number, prefix)));
            findings.AddRange(suspicions.Findings());
        }
        return new(proved, findings);
    }

    // Where every character and cell border is printed, a blank is a blank: what other forms print, or totals would need, is no reading that was lost.
    private static bool IsOfExactForm(Finding finding) => finding.Code is FindingCodes.IdentityFails or FindingCodes.RowsMissing;

    // A sum that fails is then the form's own; but a whole row may still be lost where a page breaks.
    private static Finding AboutForm(Finding finding) => finding.Code == FindingCodes.RowsMissing ? finding : finding with { About = FindingAbout.Form };
}
