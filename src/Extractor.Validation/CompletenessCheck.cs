using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Compares which numbers the forms of one type in a document print: what nearly all others have and one lacks was probably lost in reading.</summary>
internal sealed class CompletenessCheck
{
    /// <summary>Forms beside the one looked at that are needed to know what is usual.</summary>
    private const int OthersNeeded = 3;

    /// <summary>Share of the others that must print a number of the money block before its absence is doubtful: blanks are usual there.</summary>
    private const double UsualMoney = 0.8;

    /// <summary>The same for the total, which a layout prints in all forms or in none.</summary>
    private const double UsualTotal = 0.5;

    private readonly Dictionary<string, (int Forms, Dictionary<string, int> Counts)> _byType = new(StringComparer.Ordinal);

    /// <summary>Counts what the forms of a document print.</summary>
    public CompletenessCheck(IReadOnlyList<FormNumbers> forms)
    {
        foreach (var type in forms.GroupBy(f => f.Form.FormType.Value, StringComparer.Ordinal))
            _byType.Add(type.Key, (type.Count(), type.SelectMany(Features).GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal)));
    }

    /// <summary>What a form lacks and no earlier finding doubts.</summary>
    public IEnumerable<Finding> Compare(FormNumbers numbers, string prefix)
    {
        var (forms, counts) = _byType[numbers.Form.FormType.Value];
        if (forms <= OthersNeeded) yield break;
        var own = Features(numbers).ToHashSet(StringComparer.Ordinal);
        foreach (var feature in counts.Where(c => !own.Contains(c.Key) && c.Value >= Usual(c.Key) * (forms - 1)).Select(c => c.Key).Order(StringComparer.Ordinal))
        {
            if (Path(numbers.Form, feature) is not { } path || numbers.IsFlagged(path)) continue;
            var code = path == "funding" ? FindingCodes.RowsMissing : FindingCodes.ValueMissing;
            yield return new(prefix + path, code, FindingAbout.Reading, Severity.Warning, $"most other forms of this type in the document print {feature}, this one does not");
        }
    }

    private static double Usual(string feature) => feature.StartsWith("total.", StringComparison.Ordinal) ? UsualTotal : UsualMoney;

    /// <summary>The totals, the rows of the money block by item, and the numbers in them.</summary>
    private static IEnumerable<string> Features(FormNumbers numbers)
    {
        var form = numbers.Form;
        if (form.TotalWeight is not null) yield return "total.weight";
        if (form.TotalScore is not null) yield return "total.score";
        foreach (var row in form.Funding.Where(r => r.Item is not null).DistinctBy(r => r.Item!.Value, StringComparer.Ordinal))
        {
            yield return row.Item!.Value;
            foreach (var (field, reading) in FormFields.Funding(row))
                if (reading is Reading<decimal>) yield return $"{row.Item.Value}/{field}";
        }
    }

    /// <summary>Where the form should print the thing; null for a number of a row that is missing as a whole.</summary>
    private static string? Path(FormRecord form, string feature)
    {
        if (feature.StartsWith("total.", StringComparison.Ordinal)) return feature;
        var parts = feature.Split('/');
        if (parts.Length == 1) return "funding";
        var row = form.Funding.TakeWhile(r => r.Item?.Value != parts[0]).Count();
        return row < form.Funding.Count ? $"funding[{row}].{parts[1]}" : null;
    }
}
