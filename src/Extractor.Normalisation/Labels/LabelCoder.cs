using Extractor.Definitions;
using Extractor.Model;
using Extractor.Normalisation.Indicators;

namespace Extractor.Normalisation.Labels;

/// <summary>Codes the labels of one level by pipelines/normalisation/taxonomy.yaml.</summary>
internal sealed class LabelCoder
{
    private const string File = "normalisation/taxonomy.yaml";

    private readonly NameRewriter _clean;
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly List<ContainedWord> _contains;
    private readonly string _level;

    /// <summary>Takes the taxonomy. Throws <see cref="DefinitionException"/> if an example does not hold or a name has two codes.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="level">1 or 2.</param>
    public LabelCoder(Taxonomy taxonomy, int level)
    {
        _level = level == 1 ? "level1" : "level2";
        _clean = new(File, taxonomy.Clean);
        _contains = [.. taxonomy.Contains.Where(c => c.Level == level)];
        foreach (var code in level == 1 ? taxonomy.Level1 : taxonomy.Level2)
            foreach (var name in code.Names)
                if (!_codes.TryAdd(Folding.Key(name), code.Code)) throw new DefinitionException(File, code.Line, $"'{name}' has two codes: {_codes[Folding.Key(name)]} and {code.Code}");
        foreach (var (_, (printed, expected, line)) in taxonomy.Examples.Where(e => e.Level == level))
            if (Code(printed, []) is var got && (got ?? "") != expected) throw new DefinitionException(File, line, $"{_level} '{printed}' has the code '{got}', not '{expected}'");
    }

    /// <summary>The code of a printed label; null if it has none. The ids of the rules that decided are added to the list.</summary>
    public string? Code(string? printed, ICollection<string> rules)
    {
        if (printed is null) return null;
        var applied = new List<string>();
        var label = _clean.Rewrite(Folding.Key(printed), applied);
        if (!_codes.TryGetValue(label, out var code))
        {
            if (_contains.Find(c => c.Words.Any(w => label.Contains(w, StringComparison.Ordinal))) is not { } found) return null;
            code = found.Code;
            applied.Add(found.Id);
        }
        foreach (var rule in applied) rules.Add($"{_level}.{rule}");
        if (applied.Count == 0) rules.Add(_level + ".name");
        return code;
    }
}
