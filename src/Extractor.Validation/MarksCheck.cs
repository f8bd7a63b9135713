using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Compares marks with targets: full marks if and only if the target is met. Forms break it freely, so it only informs.</summary>
internal static class MarksCheck
{
    /// <summary>One finding for each line that gives full marks for a missed target, or less for one that is met.</summary>
    public static IEnumerable<Finding> Compare(FormRecord form, string prefix)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var row = form.Indicators[i];
            if (row.Normalised?.Met is not { } met || row.Weight is not { Value: > 0 } weight || row.Score is not { } score) continue;
            if (met == (score.Value == weight.Value)) continue;
            var message = FormattableString.Invariant(
                $"target {row.Target?.Value} with {row.Actual?.Value} is {(met ? "met" : "missed")}, but the line has {score.Value} of {weight.Value}");
            yield return new($"{prefix}indicators[{i}].score", FindingCodes.MarksDisagree, FindingAbout.Form, Severity.Info, message);
        }
    }
}
