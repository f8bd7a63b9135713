using Extractor.Definitions.Organisations;

namespace Extractor.Normalisation.Organisations;

/// <summary>Makes the ways of printing one body one name: short words in full, 政府 and 人民政府 alike.</summary>
internal sealed class BodyName(OrganisationWords words)
{
    /// <summary>The name of the body.</summary>
    /// <param name="text">What is printed behind the region.</param>
    /// <param name="level">Level of the body; null if it is not known.</param>
    /// <param name="rules">Takes the ids of the rules that changed something.</param>
    public string Of(string text, RegionLevel? level, List<string> rules)
    {
        foreach (var rule in words.Rules)
        {
            if (Apply(rule, text, level) is not { } named) continue;
            text = named;
            rules.Add(rule.Id);
        }
        if (Lengthen(text) is not { } full) return text;
        rules.Add("body.short_name");
        return full;
    }

    /// <summary>The text by one rule; null if the rule leaves it as it is.</summary>
    public static string? Apply(OrganisationRule rule, string text, RegionLevel? level)
    {
        if (rule.Level is { } wanted && wanted != level) return null;
        var match = rule.Pattern.Match(text);
        if (!match.Success) return null;
        var named = match.Result(rule.To ?? "") + text[match.Length..];
        return named == text ? null : named;
    }

    private string? Lengthen(string text)
    {
        foreach (var (printed, full) in words.ShortNames)
            if (text.StartsWith(printed, StringComparison.Ordinal) && !text.StartsWith(full, StringComparison.Ordinal) && !GoesOn(text, printed))
                return full + text[printed.Length..];
        return null;
    }

    // 卫生健康委 opens 卫生健康委员会, and is not short for it there.
    private static bool GoesOn(string text, string printed) => printed[^1] == '委' && text.AsSpan(printed.Length).StartsWith("员会", StringComparison.Ordinal);
}
