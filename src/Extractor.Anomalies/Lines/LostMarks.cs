using Extractor.Definitions.Anomalies;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Anomalies.Lines;

/// <summary>Marks lost without a reason, neither in the line nor in a block of the form for reasons.</summary>
internal sealed class LostMarks(AnomalyRule rule)
{
    private readonly HashSet<string> _nothing = [.. rule.Words["no_reason"].Select(Folding.Key)];

    /// <summary>Lines that have fewer points than they weigh.</summary>
    public IEnumerable<Hit> Find(FormView form)
    {
        if (form.Form.Attributes.Any(IsReason)) yield break;
        for (var i = 0; i < form.Lines.Count; i++)
        {
            var line = form.Lines[i];
            if (line is not { Weight: { } weight, Score: { } score } || weight - score < rule.Numbers["least_points"] || form.Form.Indicators[i].Attributes.Any(IsReason)) continue;
            if (line.Deviation is { } said ? !_nothing.Contains(Folding.Key(said)) : !line.IsBlank("deviation")) continue;
            yield return Hit.At(line.Deviation is null ? [line.Of("score"), line.Of("weight")] : [line.Of("score"), line.Of("weight"), line.Of("deviation")],
                ("line", line.Number), ("name", line.Name), ("weight", Say.Number(weight)), ("score", Say.Number(score)), ("lost", Say.Number(weight - score)));
        }
    }

    private bool IsReason(AttributeValue attribute) =>
        attribute.Value is { } text && rule.Words["reason_keys"].Any(k => attribute.Key.Contains(k, StringComparison.Ordinal)) && !_nothing.Contains(Folding.Key(text.Value));
}
