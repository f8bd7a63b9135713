using Extractor.Anomalies.Lines;
using Extractor.Anomalies.Money;
using Extractor.Anomalies.Texts;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies;

/// <summary>The checks of one form by the names of <see cref="AnomalyChecks"/>; each is made ready for its rule once and then looks at many forms.</summary>
internal static class FormChecks
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyDictionary<string, Func<AnomalyRule, Func<FormView, IEnumerable<Hit>>>> All = new Dictionary<string, Func<AnomalyRule, Func<FormView, IEnumerable<Hit>>>>(StringComparer.Ordinal)
    {
        ["marks_against_target"] = rule => form => MarksChecks.AgainstTarget(form, rule),
        ["marks_beyond_weight"] = rule => form => MarksChecks.BeyondWeight(form, rule),
        ["score_without_weight"] = rule => form => MarksChecks.WithoutWeight(form, rule),
        ["score_without_result"] = rule => form => MarksChecks.WithoutResult(form, rule),
        ["marks_lost"] = rule => new LostMarks(rule).Find,
        ["beyond_target"] = rule => form => TargetChecks.Beyond(form, rule),
        ["targets_to_the_point"] = rule => form => TargetChecks.ToThePoint(form, rule),
        ["target_as_actual"] = rule => form => TargetChecks.AsActual(form, rule),
        ["rate_of_indicator"] = rule => form => TargetChecks.Rate(form, rule),
        ["indicator_twice"] = rule => form => TargetChecks.Twice(form, rule),
        ["execution_indicator"] = rule => new ExecutionIndicator(rule).Find,
        ["rate_of_money"] = rule => form => MoneyChecks.Rate(form, rule),
        ["budget_change"] = rule => form => MoneyChecks.Change(form, rule),
        ["goal_as_result"] = rule => form => TextChecks.GoalAsResult(form, rule),
        ["residue"] = rule => new TemplateResidue(rule).Find,
        ["grade"] = rule => form => TextChecks.Grade(form, rule),
        ["date_of_line"] = rule => form => DateChecks.OfLines(form, rule),
        ["date_of_text"] = rule => form => DateChecks.OfTexts(form, rule),
        ["date_of_plan"] = rule => form => DateChecks.OfPlans(form, rule),
    };
}
