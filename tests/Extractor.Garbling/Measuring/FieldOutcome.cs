namespace Extractor.Garbling.Measuring;

/// <summary>The classes of fields that are counted apart.</summary>
public enum FieldClass { Number, Label, Short, Text }

/// <summary>What became of one field.</summary>
public enum Outcome { Right, RightButFlagged, WrongAndFlagged, Silent, LostAndHonest, LostAndSilent }

/// <summary>One field compared.</summary>
/// <param name="Path">Path in the truth, from "forms[i]"; of an invented row, its path in the extraction.</param>
/// <param name="Class">Class of the field; null for an invented form or row.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Truth">Value of the truth; null if none.</param>
/// <param name="Extracted">Value extracted; null if none.</param>
public sealed record FieldOutcome(string Path, FieldClass? Class, Outcome Outcome, string? Truth, string? Extracted);

/// <summary>Which class a field belongs to, by its name.</summary>
public static class FieldClasses
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score", "level1_weight", "level2_weight", "reviewer_score", "fiscal_year",
    };
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "form_type", "grade", "money_unit", "level1", "level2", "kind", "item" };
    private static readonly HashSet<string> Shorts = new(StringComparer.Ordinal)
    {
        "level3", "target", "actual", "unit", "direction", "title", "project_name", "competent_department", "implementing_unit", "unit_name", "label",
    };

    /// <summary>The class of a path.</summary>
    public static FieldClass Of(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return path.Contains("attributes.", StringComparison.Ordinal) ? FieldClass.Text
            : Numbers.Contains(name) ? FieldClass.Number : Labels.Contains(name) ? FieldClass.Label : Shorts.Contains(name) ? FieldClass.Short : FieldClass.Text;
    }
}
