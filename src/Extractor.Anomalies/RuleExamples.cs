using Extractor.Definitions;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies;

/// <summary>Tries the examples of a rule.</summary>
internal static class RuleExamples
{
    /// <summary>Throws <see cref="DefinitionException"/> if the rule says of an example anything but what stands there.</summary>
    public static void Try(AnomalyRule rule)
    {
        foreach (var example in rule.Examples)
        {
            var found = new AnomalyFinder([rule]).Find(example.Forms, []).ToDictionary(f => f.Path!, f => f.MessageZh!, StringComparer.Ordinal);
            foreach (var (path, sentence) in example.Finds)
            {
                if (!found.Remove(path, out var said)) throw Wrong(rule, example, $"finds nothing at {path}");
                if (sentence.Length > 0 && said != sentence) throw Wrong(rule, example, $"says at {path}: {said}");
            }
            if (found.Count > 0) throw Wrong(rule, example, $"finds something more: {string.Join(", ", found.Keys)}");
        }
    }

    private static DefinitionException Wrong(AnomalyRule rule, AnomalyExample example, string what) =>
        new(example.Where.File, example.Where.Line, $"rule '{rule.Id}' {what}");
}
