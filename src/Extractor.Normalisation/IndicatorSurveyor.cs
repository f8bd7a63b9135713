using Extractor.Definitions;
using Extractor.Model.Records;
using Extractor.Normalisation.Indicators;
using Extractor.Normalisation.Labels;

namespace Extractor.Normalisation;

/// <summary>Shows what the rules make of the names of many documents: clusters, near names, coverage.</summary>
public sealed class IndicatorSurveyor
{
    private readonly NameCoder _coder;
    private readonly IndicatorRules _rules;
    private readonly Dictionary<string, string> _english;

    /// <summary>Takes the definitions. Throws <see cref="DefinitionException"/> if an example beside a rule does not hold.</summary>
    public IndicatorSurveyor(PipelineDefinitions definitions)
    {
        _rules = definitions.Normalisation.Indicators;
        _coder = new(definitions.Normalisation, new(definitions.Normalisation.Units));
        _english = _rules.Catalogue.ToDictionary(c => c.Name, c => c.English, StringComparer.Ordinal);
    }

    /// <summary>What the names of a line mean by these rules.</summary>
    public IndicatorMeaning Meaning(IndicatorMention mention) => _coder.Code(mention.Level1, mention.Level2, mention.Level3, mention.FiscalYear);

    /// <summary>The survey of lines that bear their indicators already.</summary>
    public IndicatorSurvey Survey(IReadOnlyList<IndicatorMention> mentions)
    {
        var named = mentions.Where(m => m.Meaning.IndicatorId is not null).ToList();
        var clusters = named.GroupBy(m => m.Meaning.IndicatorId!, StringComparer.Ordinal).Select(Cluster)
            .OrderByDescending(c => c.Rows).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var (candidates, leftOut) = new NearNames(_coder.Namer.Guards).Find(clusters.Select(c => c.Id));
        return new()
        {
            Version = _rules.Version,
            Rows = mentions.Count,
            NamedRows = named.Count,
            KnownRows = clusters.Where(c => c.English is not null).Sum(c => c.Rows),
            Names = Distinct(named.Select(m => m.Level3)).Count,
            Documents = Distinct(mentions.Select(m => m.Document)).Count,
            Clusters = clusters,
            Candidates = candidates,
            CandidatesLeftOut = leftOut,
            Uncoded = Distinct(mentions.SelectMany(Uncoded)),
            NoIndicator = Distinct(mentions.Where(m => m.Meaning.IndicatorId is null).Select(m => m.Level3)),
            Held = Distinct(mentions.DistinctBy(m => m.Level3).Where(m => m.Level3 is not null)
                .SelectMany(m => _coder.Namer.Name(m.Level3!, m.FiscalYear).Held.Select(h => $"{m.Level3}: {h}"))),
        };
    }

    private IndicatorCluster Cluster(IGrouping<string, IndicatorMention> lines) => new(
        lines.Key, _english.GetValueOrDefault(lines.Key), lines.Count(), Distinct(lines.Select(m => m.Document)).Count,
        Distinct(lines.Select(m => m.Meaning.Level2Code)),
        [.. lines.GroupBy(m => m.Level3!, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(v => v.Item2).ThenBy(v => v.Key, StringComparer.Ordinal)]);

    private static IEnumerable<string?> Uncoded(IndicatorMention m)
    {
        if (m is { Level1: { } level1, Meaning.Level1Code: null }) yield return "level1: " + level1;
        if (m is { Level2: { } level2, Meaning.Level2Code: null }) yield return "level2: " + level2;
    }

    private static List<string> Distinct(IEnumerable<string?> texts) => [.. texts.Where(t => t is not null).Select(t => t!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
