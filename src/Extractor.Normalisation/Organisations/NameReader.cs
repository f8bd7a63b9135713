using Extractor.Definitions.Organisations;
using Extractor.Model;

namespace Extractor.Normalisation.Organisations;

/// <summary>Takes the printed name of a body apart: code, scope, region, body.</summary>
internal sealed class NameReader(OrganisationWords words)
{
    private const char Separator = ','; // 、 and ， folded

    private readonly RegionFinder _regions = new(words);
    private readonly BodyName _bodies = new(words);

    /// <summary>What the print says by itself.</summary>
    public NameReading Read(string printed)
    {
        var parts = Folding.Key(printed).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        var others = parts.Skip(1).Select(ReadOne).ToList();
        // A comma divides bodies only if what follows names its place too: 绿化和市容管理局（林业局、城管局） is one body.
        if (parts.Length < 2 || others.Any(o => o.Regions.Count == 0)) return ReadOne(Folding.Key(printed));
        return ReadOne(parts[0]) with { Others = others };
    }

    private NameReading ReadOne(string text)
    {
        var rules = new List<string>();
        string? code = null, scope = null;
        foreach (var rule in words.Codes)
        {
            if (rule.Pattern.Match(text) is not { Success: true } match) continue;
            (code, text) = (match.Groups["code"].Value, match.Groups["name"].Value);
            rules.Add(rule.Id);
            break;
        }
        foreach (var rule in words.Scopes)
        {
            if (rule.Pattern.Match(text) is not { Success: true } match) continue;
            (scope, text) = (rule.To, match.Groups["name"].Value);
            rules.Add(rule.Id);
            break;
        }
        return Place(text, rules) with { Code = code, Scope = scope };
    }

    private NameReading Place(string text, List<string> rules)
    {
        var before = words.BeforeRegion.FirstOrDefault(b => text.StartsWith(b, StringComparison.Ordinal) && _regions.Find(text, b.Length) is not null) ?? "";
        if (_regions.Find(text, before.Length) is { } found)
        {
            rules.Add(found.Rule);
            var level = found.Regions.All(r => r.Level == found.Regions[0].Level) ? found.Regions[0].Level : (RegionLevel?)null;
            return new() { Regions = found.Regions, Sure = found.Sure, Body = _bodies.Of(before + Behind(text, before.Length + found.Length), level, rules), Rules = rules };
        }
        if (LevelOf(text) is { } word)
        {
            var level = words.Levels[word] == "county" ? RegionLevel.County : (RegionLevel?)null;
            return new() { Level = word, Body = _bodies.Of(text[word.Length..], level, rules), Rules = rules };
        }
        var body = _bodies.Of(text, null, rules);
        if (!words.Central.Contains(body)) return new() { UnknownPlace = words.Place.IsMatch(text), Hints = _regions.Hints(text), Body = body, Rules = rules };
        rules.Add("region.central_body");
        return new() { Regions = [words.Regions.Find(Region.Central)!], Body = body, Rules = rules };
    }

    /// <summary>What stands behind the place; 市 of 池州市立医院 belongs to both.</summary>
    private string Behind(string text, int at) =>
        words.NoLevel.Any(w => string.CompareOrdinal(text, at - 1, w, 0, w.Length) == 0) ? text[(at - 1)..] : text[at..];

    private string? LevelOf(string text)
    {
        if (words.NoLevel.Any(w => text.StartsWith(w, StringComparison.Ordinal))) return null;
        return words.Levels.Keys.Where(w => text.StartsWith(w, StringComparison.Ordinal) && text.Length > w.Length).MaxBy(w => w.Length);
    }
}
