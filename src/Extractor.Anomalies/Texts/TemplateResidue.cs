using System.Text.RegularExpressions;
using Extractor.Definitions.Anomalies;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Anomalies.Texts;

/// <summary>Pieces of the empty template in values: patterns of whole values, or words that no value holds.</summary>
internal sealed class TemplateResidue(AnomalyRule rule)
{
    private readonly HashSet<string> _fields = [.. rule.Words["fields"]];
    private readonly IReadOnlyList<string> _parts = [.. rule.Words["part"].Select(Folding.Key)];
    private readonly Regex? _whole = rule.Words["whole"] is { Count: > 0 } patterns ? new($"^(?:{string.Join('|', patterns)})$", RegexOptions.CultureInvariant) : null;

    /// <summary>Each such text once, with all values that hold it.</summary>
    public IEnumerable<Hit> Find(FormView form) => FormFields.Enumerate(form.Form)
        .Where(f => f.Reading is Reading<string> && _fields.Contains(f.Path[(f.Path.LastIndexOf('.') + 1)..]) && IsResidue((string)f.Reading.Boxed) && !form.IsDoubted(f.Path))
        .GroupBy(f => (string)f.Reading.Boxed, StringComparer.Ordinal)
        .Select(g => Hit.At(g.Select(f => f.Path), ("text", Say.Start(g.Key)), ("count", Say.Count(g.Count()))));

    private bool IsResidue(string text)
    {
        var key = Folding.Key(text);
        return _parts.Any(p => key.Contains(p, StringComparison.Ordinal)) || _whole?.IsMatch(key) == true;
    }
}
