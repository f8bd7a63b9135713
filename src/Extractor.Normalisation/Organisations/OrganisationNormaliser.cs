using Extractor.Definitions;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Organisations;

/// <summary>Sets the bodies that the forms of a document name: ids that are the same in every document, or open with their candidates.</summary>
public sealed class OrganisationNormaliser(PipelineDefinitions definitions)
{
    // The form speaks of the unit it is about; else of the department that answers for it.
    private static readonly string[] SpeaksOf = ["unit_name", "competent_department", "implementing_unit"];

    private readonly NameReader _names = new(definitions.Organisations);
    private readonly UnitResolver _resolver = new(definitions.Organisations);

    /// <summary>The forms with their bodies and regions set, and a finding for each name that fits several bodies; printed values are never changed.</summary>
    /// <param name="forms">Forms of one document, normalised.</param>
    /// <param name="tables">Its other grids.</param>
    public (IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings) Assign(IReadOnlyList<FormRecord> forms, IReadOnlyList<TableRecord> tables)
    {
        var names = forms.Select(f => Fields(f).Select(p => (p.Field, Reading: _names.Read(p.Printed))).ToList()).ToList();
        var evidence = new EvidenceGatherer(definitions.Organisations, forms, tables, [.. names.Select(n => n.Select(p => p.Reading).ToList())]);
        var assigned = forms.Select((f, i) => With(f, [.. names[i].Select(n =>
            _resolver.Resolve(n.Field, n.Reading, evidence.For(f, names[i].Where(o => o.Field != n.Field).Select(o => o.Reading))))])).ToList();
        return (assigned, [.. assigned.SelectMany((f, i) => f.Normalised!.Units.Where(u => u.Candidates.Count > 1).Select(u => Ambiguous(i, u)))]);
    }

    private static IEnumerable<(string Field, string Printed)> Fields(FormRecord form)
    {
        if (form.CompetentDepartment is { } department) yield return ("competent_department", department.Value);
        if (form.ImplementingUnit is { } unit) yield return ("implementing_unit", unit.Value);
        if (form.UnitName is { } name) yield return ("unit_name", name.Value);
    }

    private static FormRecord With(FormRecord form, IReadOnlyList<NormalisedUnit> units)
    {
        var region = SpeaksOf.Select(s => units.FirstOrDefault(u => u.Field == s)?.RegionCode).FirstOrDefault(c => c is not null);
        return form with { Normalised = (form.Normalised ?? new(null, [])) with { RegionCode = region, Units = units } };
    }

    private static Finding Ambiguous(int form, NormalisedUnit unit) => new($"forms[{form}].{unit.Field}", FindingCodes.UnitAmbiguous, FindingAbout.Form, Severity.Info,
        $"the name fits several bodies and the document does not say which: {string.Join(", ", unit.Candidates)}");
}
