using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Normalisation.Indicators;

/// <summary>Applies name rules in their order, and holds back a rule that would pass a guard.</summary>
internal sealed class NameRewriter
{
    private readonly List<(NameRule Rule, Regex? Pattern)> _rules;
    private readonly NameGuards? _guards;

    /// <summary>Takes the rules. Throws <see cref="DefinitionException"/> if an example beside a rule does not hold.</summary>
    /// <param name="file">The file of the definitions, for errors.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="guards">The guards that no rule may pass; null if there are none.</param>
    public NameRewriter(string file, IReadOnlyList<NameRule> rules, NameGuards? guards = null)
    {
        _guards = guards;
        _rules = [.. rules.Select(r => (r, r.Pattern is { } p ? new Regex(p, RegexOptions.CultureInvariant) : null))];
        foreach (var (rule, pattern) in _rules)
        {
            foreach (var (printed, expected, line) in rule.Examples)
                if (Apply(rule, pattern, Folding.Key(printed)) is var (got, _) && got != expected)
                    throw new DefinitionException(file, line, $"rule '{rule.Id}' makes '{got}' of '{printed}', not '{expected}'");
            foreach (var (printed, _, line) in rule.Refused)
                if (Apply(rule, pattern, Folding.Key(printed)) is var (got, _) && got != Folding.Key(printed))
                    throw new DefinitionException(file, line, $"rule '{rule.Id}' must leave '{printed}' and makes '{got}' of it");
        }
    }

    /// <summary>A folded name after all rules.</summary>
    /// <param name="name">The folded name.</param>
    /// <param name="applied">Takes the ids of the rules that changed it.</param>
    /// <param name="held">Takes "rule (guard)" of those that a guard held back.</param>
    public string Rewrite(string name, ICollection<string> applied, ICollection<string>? held = null)
    {
        foreach (var (rule, pattern) in _rules)
        {
            var (text, heldBy) = Apply(rule, pattern, name);
            if (heldBy is not null) held?.Add($"{rule.Id} ({heldBy})");
            if (text == name) continue;
            if (!applied.Contains(rule.Id)) applied.Add(rule.Id);
            name = text;
        }
        return name;
    }

    private (string Text, string? HeldBy) Apply(NameRule rule, Regex? pattern, string name)
    {
        var text = pattern?.Replace(name, rule.To) ?? name;
        foreach (var (from, to) in rule.Words) text = text.Replace(from, to, StringComparison.Ordinal);
        if (text == name || _guards is null) return (text, null);
        var passed = _guards.Differing(name, text).Except(rule.MayChange, StringComparer.Ordinal).ToList();
        return passed.Count == 0 ? (text, null) : (name, string.Join(", ", passed));
    }
}
