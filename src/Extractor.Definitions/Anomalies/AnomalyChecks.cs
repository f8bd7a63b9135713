namespace Extractor.Definitions.Anomalies;

/// <summary>The closed list of checks. Thresholds are shares of one (0.2 is 20 %), points, percent points or counts, as the name says.</summary>
public static class AnomalyChecks
{
    /// <summary>Checks of one form.</summary>
    public static readonly IReadOnlyList<AnomalyCheck> OfForms =
    [
        new("marks_against_target", [], ["when"], ["line", "name", "target", "actual", "weight", "score"]),
        new("marks_beyond_weight", [], [], ["line", "name", "weight", "score"]),
        new("score_without_weight", [], ["when"], ["lines", "line", "name", "score"]),
        new("score_without_result", ["share_of_lines"], [], ["line", "name", "score"]),
        new("marks_lost", ["least_points"], ["no_reason", "reason_keys"], ["line", "name", "weight", "score", "lost"]),
        new("beyond_target", ["times", "least_target"], ["not_in_name", "not_in_unit"], ["line", "name", "target", "actual", "times"]),
        new("targets_to_the_point", ["least_lines"], [], ["lines"]),
        new("target_as_actual", ["least_lines"], ["signs"], ["lines", "line", "actual"]),
        new("goal_as_result", ["least_length"], [], ["length", "text"]),
        new("rate_of_indicator", ["most_percent"], ["name_ends", "not_in_name"], ["line", "name", "actual"]),
        new("rate_of_money", ["most_percent"], [], ["row", "full", "executed", "unit", "rate"]),
        new("budget_change", ["above_share", "up_to_share"], ["direction"], ["row", "initial", "full", "unit", "percent"]),
        new("execution_indicator", ["percent_points"], ["names", "prefixes"], ["line", "name", "actual", "full", "executed", "unit", "rate"]),
        new("residue", [], ["whole", "part", "fields"], ["text", "count"]),
        new("date_of_line", [], [], ["line", "name", "date", "year"]),
        new("date_of_text", [], [], ["date", "year", "text"]),
        new("date_of_plan", [], ["start_keys", "end_keys"], ["start", "end", "year"]),
        new("grade", ["least_score", "below_score"], ["grades"], ["grade", "score", "least", "below"]),
        new("indicator_twice", ["least_length"], [], ["lines", "name", "target"]),
    ];

    /// <summary>Checks of the forms of a document, or of many, against each other.</summary>
    public static readonly IReadOnlyList<AnomalyCheck> OfDatasets =
    [
        new("same_text", ["least_length", "most_subjects"], ["fields", "across"], ["forms", "names", "length", "text"]),
        new("same_money", ["least_digits"], ["across"], ["forms", "names", "full", "executed"]),
        new("same_lines", ["least_lines", "least_measured"], ["across"], ["forms", "names", "lines"]),
        new("carry_over_beyond_rest", ["least_yuan"], [], ["name", "year", "before", "carried", "left"]),
        new("rest_not_carried", ["above_share", "least_yuan"], [], ["name", "year", "before", "left", "percent"]),
        new("forms_against_report", ["least_yuan"], ["when"], ["unit", "year", "forms", "sum", "reported", "difference"]),
    ];

    /// <summary>All checks.</summary>
    public static readonly IReadOnlyList<AnomalyCheck> All = [.. OfForms, .. OfDatasets];
}
