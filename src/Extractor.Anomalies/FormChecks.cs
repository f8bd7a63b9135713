using Extractor.Anomalies.Lines;
using Extractor.Anomalies.Money;
using Extractor.Anomalies.Texts;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies;

/// <summary>The checks of one form by the names of <see cref="AnomalyChecks"/>.</summary>
internal static class FormChecks
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyDictionary<string, Func<FormView, AnomalyRule, IEnumerable<Hit>>> All = new Dictionary<string, Func<FormView, AnomalyRule, IEnumerable<Hit>>>(StringComparer.Ordinal)
    {
        ["marks_against_target"] = MarksChecks.AgainstTarget,
        ["marks_beyond_weight"] = MarksChecks.BeyondWeight,
        ["score_without_weight"] = MarksChecks.WithoutWeight,
        ["score_without_result"] = MarksChecks.WithoutResult,
        ["marks_lost"] = MarksChecks.Lost,
        ["beyond_target"] = TargetChecks.Beyond,
        ["targets_to_the_point"] = TargetChecks.ToThePoint,
        ["target_as_actual"] = TargetChecks.AsActual,
        ["rate_of_indicator"] = TargetChecks.Rate,
        ["indicator_twice"] = TargetChecks.Twice,
        ["execution_indicator"] = ExecutionIndicator.Find,
        ["rate_of_money"] = MoneyChecks.Rate,
        ["budget_change"] = MoneyChecks.Change,
        ["goal_as_result"] = TextChecks.GoalAsResult,
        ["residue"] = TextChecks.Residue,
        ["grade"] = TextChecks.Grade,
        ["date_of_line"] = DateChecks.OfLines,
        ["date_of_text"] = DateChecks.OfTexts,
        ["date_of_plan"] = DateChecks.OfPlans,
    };
}
