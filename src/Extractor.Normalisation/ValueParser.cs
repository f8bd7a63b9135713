using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation;

/// <summary>A text understood by a rule.</summary>
/// <param name="Rule">Id of the rule; "word" if none fits.</param>
/// <param name="Target">The text read as a target.</param>
/// <param name="Date">The date, if the text is one.</param>
internal sealed record ParsedValue(string Rule, TypedTarget Target, Deadline? Date);

/// <summary>Understands printed targets and actual values by the rules of pipelines/normalisation/targets.yaml.</summary>
internal sealed class ValueParser
{
    private readonly List<(ValueRule Rule, Regex Pattern)> _rules;
    private readonly IReadOnlyDictionary<string, string> _signs;

    /// <summary>Makes a parser of the rules.</summary>
    public ValueParser(ValueRules rules)
    {
        _rules = [.. rules.Rules.Select(r => (r, new Regex(r.Pattern, RegexOptions.CultureInvariant)))];
        _signs = rules.Signs;
    }

    /// <summary>The text by the first rule that fits; a text that none fits is a word.</summary>
    public ParsedValue Parse(string printed)
    {
        var text = Folding.Key(printed);
        foreach (var (rule, pattern) in _rules)
            if (Apply(rule, pattern, text, printed) is { } parsed) return parsed;
        return new("word", new("word", null, null, null, printed), null);
    }

    /// <summary>The text by one rule; null if the rule does not fit.</summary>
    public ParsedValue? ParseBy(string ruleId, string printed)
    {
        var (rule, pattern) = _rules.Single(r => r.Rule.Id == ruleId);
        return Apply(rule, pattern, Folding.Key(printed), printed);
    }

    /// <summary>The operator of a printed sign; null if it is none.</summary>
    public string? Sign(string printed) => _signs.GetValueOrDefault(Folding.Key(printed));

    private ParsedValue? Apply(ValueRule rule, Regex pattern, string text, string printed)
    {
        var match = pattern.Match(text);
        if (!match.Success) return null;
        if (rule.Operator == "before")
        {
            var date = Deadline.Of(match);
            return date.Month is >= 1 and <= 12 ? new(rule.Id, new("before", null, null, null, printed), date) : null;
        }
        var value = match.Groups["rank"].Success ? ChineseNumeral.Parse(match.Groups["rank"].Value) : Number(match.Groups["value"]);
        var upper = Number(match.Groups["upper"]);
        if (upper <= value) return null;
        var unit = match.Groups["unit"].Success ? match.Groups["unit"].Value : null;
        var sign = rule.Operator == "sign" ? _signs[match.Groups["sign"].Value] : rule.Operator;
        return new(rule.Id, new(sign, value, upper, unit, null), null);
    }

    private static decimal? Number(Group group) =>
        group.Success && decimal.TryParse(group.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
