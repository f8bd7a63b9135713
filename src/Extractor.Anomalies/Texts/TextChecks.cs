using Extractor.Definitions.Anomalies;
using Extractor.Model;

namespace Extractor.Anomalies.Texts;

/// <summary>Looks at the texts of a form.</summary>
internal static class TextChecks
{
    /// <summary>A result that repeats its goal word for word.</summary>
    public static IEnumerable<Hit> GoalAsResult(FormView form, AnomalyRule rule)
    {
        for (var i = 0; i < form.Form.Goals.Count; i++)
        {
            var (wanted, reached) = ($"goals[{i}].expected", $"goals[{i}].actual");
            if (form.Sure(wanted, form.Form.Goals[i].Expected) is not { } goal || form.Sure(reached, form.Form.Goals[i].Actual) is not { } result) continue;
            if (goal.Length < rule.Numbers["least_length"] || Folding.Key(goal) != Folding.Key(result)) continue;
            yield return Hit.At([reached, wanted], ("length", Say.Count(goal.Length)), ("text", Say.Start(goal)));
        }
    }

    /// <summary>A grade whose score lies outside its bounds.</summary>
    public static IEnumerable<Hit> Grade(FormView form, AnomalyRule rule)
    {
        if (form.Sure("grade", form.Form.Grade) is not { } grade || form.Sure("total.score", form.Form.TotalScore) is not { } score) return [];
        var (least, below) = (rule.Numbers["least_score"], rule.Numbers["below_score"]);
        if (!rule.Words["grades"].Contains(Folding.Key(grade), StringComparer.Ordinal) || (score >= least && score < below)) return [];
        return [Hit.At(["grade", "total.score"], ("grade", grade), ("score", Say.Number(score)), ("least", Say.Number(least)), ("below", Say.Number(below)))];
    }
}
