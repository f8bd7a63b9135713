using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Mutation.Mutations;
using Extractor.Normalisation;
using Extractor.Normalisation.Organisations;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Mutation.Measuring;

/// <summary>What became of a misreading.</summary>
public enum Outcome
{
    /// <summary>An identity fails that did not fail before, and a wrong cell is among the cells it names; or a finding names a wrong cell, its row or its list.</summary>
    Caught,

    /// <summary>Nothing fails, and every wrong cell is marked: it stands in no identity (texts never do), or its line is not settled.</summary>
    Marked,

    /// <summary>Nothing fails; no wrong cell is called proved, but one is called consistent with the sums.</summary>
    Consistent,

    /// <summary>Nothing fails, and a wrong cell is called proved; or a row came or went without a trace.</summary>
    Missed,
}

/// <summary>Judges misreadings of the forms of one document.</summary>
public sealed class Judge
{
    private static readonly Normaliser Normaliser = new(Repository.Definitions);
    private static readonly OrganisationNormaliser Organisations = new(Repository.Definitions);

    private readonly IReadOnlyList<FormRecord> _forms;
    private readonly ValidatedForms _truth;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _failing;

    /// <summary>Takes the true forms of a document.</summary>
    public Judge(IReadOnlyList<FormRecord> forms)
    {
        _forms = Organisations.Assign([.. forms.Select(Normaliser.Normalise)], []).Forms;
        _truth = Validate(_forms);
        _known = [.. _truth.Findings.Select(Text)];
        _failing = [.. _truth.Forms.SelectMany((f, i) => f.Ledger!.Identities.Where(x => !x.Holds).Select(x => $"{i} {x.English}"))];
    }

    /// <summary>The true forms with their proof.</summary>
    public ValidatedForms Truth => _truth;

    /// <summary>What becomes of one misreading of one form.</summary>
    public Outcome Of(int form, Mutations.Mutation mutation)
    {
        var validated = Validate([.. _forms.Select((f, i) => i == form ? Normalised(mutation.Form, f) : f)]);
        var (prefix, ledger) = ($"forms[{form}].", validated.Forms[form].Ledger!);
        var (wrong, told) = (mutation.Cells.ToHashSet(StringComparer.Ordinal), mutation.Cells.Concat(mutation.Witnesses).ToHashSet(StringComparer.Ordinal));
        var isRow = wrong.Overlaps(["funding", "indicators"]);
        var named = ledger.Identities.Where(i => !i.Holds && !_failing.Contains($"{form} {i.English}")).ToList();
        if (named.Any(i => isRow || i.Cells.Any(told.Contains))) return Outcome.Caught;
        if (validated.Findings.Where(f => !_known.Contains(Text(f))).Any(f => Names(f, prefix, told))) return Outcome.Caught;
        if (isRow) return Outcome.Missed;
        var states = ledger.Cells.Where(c => wrong.Contains(c.Path)).Select(c => c.Reason.Code).ToList();
        if (states.All(s => s is "no_identity" or "line_open")) return Outcome.Marked;
        return states.Contains("fixed") ? Outcome.Missed : Outcome.Consistent;
    }

    // No misreading concerns the bodies that a form names.
    private static FormRecord Normalised(FormRecord misread, FormRecord truth)
    {
        var form = Normaliser.Normalise(misread);
        return form with { Normalised = form.Normalised! with { RegionCode = truth.Normalised?.RegionCode, Units = truth.Normalised?.Units ?? [] } };
    }

    private static bool Names(Finding finding, string prefix, HashSet<string> wrong) =>
        finding.Path is { } path && wrong.Any(w => path == prefix + w || (prefix + w).StartsWith(path + ".", StringComparison.Ordinal) || (prefix + w).StartsWith(path + "[", StringComparison.Ordinal) || path.StartsWith(prefix + w + "[", StringComparison.Ordinal))
        || finding.Cells.Any(c => wrong.Any(w => c == prefix + w));

    private static ValidatedForms Validate(IReadOnlyList<FormRecord> forms) => new FormValidator(Repository.Definitions.Proof).Validate(forms, []);

    private static string Text(Finding f) => $"{f.Path} {f.Code} {f.Message}";
}
