using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies.Datasets;

/// <summary>The checks of many forms by the names of <see cref="AnomalyChecks"/>.</summary>
internal static class DatasetChecks
{
    /// <summary>All of them: each makes a fresh check for its rule.</summary>
    public static readonly IReadOnlyDictionary<string, Func<AnomalyRule, DatasetCheck>> All = new Dictionary<string, Func<AnomalyRule, DatasetCheck>>(StringComparer.Ordinal)
    {
        ["same_text"] = rule => new SameText(rule),
        ["same_money"] = rule => new SameMoney(rule),
        ["same_lines"] = rule => new SameLines(rule),
        ["carry_over_beyond_rest"] = rule => new CarryOver(rule, beyondRest: true),
        ["rest_not_carried"] = rule => new CarryOver(rule, beyondRest: false),
        ["forms_against_report"] = rule => new FormsAgainstReport(rule),
    };
}
