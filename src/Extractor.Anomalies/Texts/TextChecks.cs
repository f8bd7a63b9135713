using System.Text.RegularExpressions;
using Extractor.Definitions.Anomalies;
using Extractor.Model;
using Extractor.Model.Records;

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

    /// <summary>Pieces of the empty template in values: patterns of whole values, or words that no value holds.</summary>
    public static IEnumerable<Hit> Residue(FormView form, AnomalyRule rule)
    {
        var found = FormFields.Enumerate(form.Form).Where(f => f.Reading is Reading<string> && IsAsked(f.Path, rule) && !form.IsDoubted(f.Path))
            .Select(f => (f.Path, Text: (string)f.Reading.Boxed)).Where(f => IsResidue(f.Text, rule));
        return found.GroupBy(f => f.Text, StringComparer.Ordinal)
            .Select(g => Hit.At(g.Select(f => f.Path), ("text", Say.Start(g.Key)), ("count", Say.Count(g.Count()))));
    }

    /// <summary>A grade whose score lies outside its bounds.</summary>
    public static IEnumerable<Hit> Grade(FormView form, AnomalyRule rule)
    {
        if (form.Sure("grade", form.Form.Grade) is not { } grade || form.Sure("total.score", form.Form.TotalScore) is not { } score) return [];
        var (least, below) = (rule.Numbers["least_score"], rule.Numbers["below_score"]);
        if (!rule.Words["grades"].Contains(Folding.Key(grade), StringComparer.Ordinal) || (score >= least && score < below)) return [];
        return [Hit.At(["grade", "total.score"], ("grade", grade), ("score", Say.Number(score)), ("least", Say.Number(least)), ("below", Say.Number(below)))];
    }

    private static bool IsAsked(string path, AnomalyRule rule) => rule.Words["fields"].Any(f => path.EndsWith("." + f, StringComparison.Ordinal) || path == f);

    private static bool IsResidue(string text, AnomalyRule rule)
    {
        var key = Folding.Key(text);
        return rule.Words["part"].Any(p => key.Contains(Folding.Key(p), StringComparison.Ordinal))
            || rule.Words["whole"].Any(p => Regex.IsMatch(key, $"^(?:{p})$", RegexOptions.CultureInvariant));
    }
}
