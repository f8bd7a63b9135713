using Extractor.Model.Records;

namespace Extractor.Mutation.Mutations;

/// <summary>One misreading of a form.</summary>
/// <param name="Kind">What kind it is, one row of the table.</param>
/// <param name="What">The misreading itself, for a person.</param>
/// <param name="Form">The form as it is misread.</param>
/// <param name="Cells">Paths of the cells that are now wrong, relative to the form; for rows that come or go their list.</param>
public sealed record Mutation(string Kind, string What, FormRecord Form, IReadOnlyList<string> Cells)
{
    /// <summary>Right cells whose naming tells of the misreading too: a misread target or actual value shows at the score of its line.</summary>
    public IReadOnlyList<string> Witnesses { get; init; } = [];
}

/// <summary>Puts other readings into a form by their paths.</summary>
public static class FormEdit
{
    /// <summary>The form with these numbers in place of its own.</summary>
    public static FormRecord With(FormRecord form, IReadOnlyDictionary<string, Reading<decimal>> numbers) =>
        FormFields.MapNumbers(form, (path, number) => numbers.GetValueOrDefault(path, number));

    /// <summary>The numbers of a form by path, record order.</summary>
    public static IReadOnlyDictionary<string, Reading<decimal>> Numbers(FormRecord form) =>
        FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal>).ToDictionary(f => f.Path, f => (Reading<decimal>)f.Reading, StringComparer.Ordinal);

    /// <summary>The form with another text in one field of an indicator line.</summary>
    public static FormRecord With(FormRecord form, int row, string field, Reading<string>? text) => form with
    {
        Indicators = [.. form.Indicators.Select((r, i) => i != row ? r : field == "target" ? r with { Target = text } : r with { Actual = text })],
    };

    /// <summary>The target or actual value of a line.</summary>
    public static Reading<string>? Text(FormRecord form, int row, string field) => field == "target" ? form.Indicators[row].Target : form.Indicators[row].Actual;
}
