using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Values;

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
            return date.IsOfCalendar ? new(rule.Id, new("before", null, null, null, printed) { Date = date.Iso }, date) : null;
        }
        var upper = Number(match.Groups["upper"]);
        if (Value(match) is not { } value || upper <= value) return null;
        var sign = rule.Operator switch
        {
            "sign" => _signs[match.Groups["sign"].Value],
            "per" => match.Groups["least"].Success ? "≥" : "=",
            _ => rule.Operator,
        };
        return new(rule.Id, new(sign, value, upper, Unit(match), null), null);
    }

    private static decimal? Value(Match match)
    {
        foreach (var words in new[] { "rank", "count", "percent" })
            if (match.Groups[words].Success) return ChineseNumeral.TryParse(match.Groups[words].Value);
        return Number(match.Groups["value"]);
    }

    private static string? Unit(Match match)
    {
        if (match.Groups["percent"].Success) return "%";
        var unit = match.Groups["unit"].Success ? match.Groups["unit"].Value : null;
        return match.Groups["per"].Success && unit is not null ? $"{unit}/{match.Groups["per"].Value}" : unit;
    }

    private static decimal? Number(Group group) =>
        group.Success && decimal.TryParse(group.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
