namespace Extractor.Model.Records;

/// <summary>A printed name of a body with the body that it means.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Form">Number of the form in it.</param>
/// <param name="Year">Fiscal year of the form; null if not printed.</param>
/// <param name="Printed">The name as it stands in the form.</param>
/// <param name="Unit">The body, or the candidates.</param>
public sealed record UnitMention(string Document, int Form, int? Year, string Printed, NormalisedUnit Unit)
{
    /// <summary>The names of a record, by form and field.</summary>
    public static IEnumerable<UnitMention> Of(ExtractionResult result) => result.Forms.SelectMany((form, i) =>
        (form.Normalised?.Units ?? []).Select(u => new UnitMention(result.Document.Name, i, form.FiscalYear?.Value, NameIn(form, u.Field), u)));

    private static string NameIn(FormRecord form, string field) => (field switch
    {
        "competent_department" => form.CompetentDepartment,
        "implementing_unit" => form.ImplementingUnit,
        _ => form.UnitName,
    })!.Value;
}
