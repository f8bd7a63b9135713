using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Anomalies.Datasets;

/// <summary>Whose form it is: a project of a unit, or a unit, and of which year.</summary>
/// <param name="Key">Folded name of the project and its unit, or of the unit.</param>
/// <param name="Name">Name for a person.</param>
/// <param name="Year">Year; null if not known.</param>
internal sealed record Subject(string Key, string Name, int? Year)
{
    /// <summary>Name of the unit of a project; null for a unit, and where it is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>The subject of a form; null where its name is not known with certainty.</summary>
    public static Subject? Of(FormView view)
    {
        var form = view.Form;
        if (IsOfUnit(form)) return UnitKey(view, "unit_name", form.UnitName) is { } unit ? new(unit, form.UnitName!.Value, view.Year) : null;
        if (view.Sure("project_name", form.ProjectName) is not { } project) return null;
        var owner = UnitKey(view, "implementing_unit", form.ImplementingUnit) ?? UnitKey(view, "competent_department", form.CompetentDepartment);
        return new($"{Folding.Key(project)}@{owner}", project, view.Year) { Unit = (form.ImplementingUnit ?? form.CompetentDepartment)?.Value };
    }

    /// <summary>True for the forms of a whole unit.</summary>
    public static bool IsOfUnit(FormRecord form) => form.FormType.Value.StartsWith("unit_", StringComparison.Ordinal);

    /// <summary>Key of a unit that the form names: its id where that is known, else its name; null where the name is not known with certainty.</summary>
    public static string? UnitKey(FormView view, string field, Reading<string>? name) =>
        view.Sure(field, name) is { } printed ? view.Form.Normalised?.Units.FirstOrDefault(u => u.Field == field)?.UnitId ?? NameKey(printed) : null;

    /// <summary>Key of a unit's name: without the notes for "with all below" and "alone".</summary>
    private static string NameKey(string name) => Folding.Key(name).Replace("(汇总)", "", StringComparison.Ordinal).Replace("(本级)", "", StringComparison.Ordinal);
}
