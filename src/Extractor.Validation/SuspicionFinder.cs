using Extractor.Definitions;
using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>What speaks against a form beside its sums: its money against its unit, the places of its values against the order of its lines.</summary>
internal sealed class SuspicionFinder
{
    private readonly ProofWords _words;
    private readonly FormNumbers _numbers;
    private readonly string _prefix;
    private readonly Suspicion? _unit;
    private readonly FindingAbout _aboutUnit;
    private readonly IReadOnlyList<Suspicion> _crossed;
    private readonly IReadOnlyList<string> _crossedTexts;

    /// <summary>Looks at one form. In a garbled document a unit is taken for misread, in a clean one for the form's own.</summary>
    public SuspicionFinder(ProofWords words, FormNumbers numbers, MoneyUnits units, PlacesOnPage places, bool isGarbled, string prefix)
    {
        (_words, _numbers, _prefix) = (words, numbers, prefix);
        var order = new LineOrder(numbers, places);
        (_unit, _crossed, _crossedTexts) = (units.Check(numbers), [.. order.Numbers()], [.. order.OfTexts()]);
        _aboutUnit = isGarbled ? FindingAbout.Reading : FindingAbout.Form;
    }

    /// <summary>The relations that fail.</summary>
    public IReadOnlyList<Identity> All => _unit is null ? _crossed : [_unit, .. _crossed];

    /// <summary>The findings; values that an earlier finding doubts are left out.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (_unit is not null) yield return Found("money_unit", FindingCodes.IdentityFails, _aboutUnit, _unit);
        foreach (var crossed in _crossed)
            foreach (var cell in crossed.Cells.Where(c => !_numbers.IsFlagged(c.Path)))
                yield return Found(cell.Path, FindingCodes.NumberDoubtful, FindingAbout.Reading, crossed);
        foreach (var path in _crossedTexts.Where(p => !_numbers.IsFlagged(p)))
            yield return new(_prefix + path, FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning, "it stands on the page in another order than its line");
        foreach (var (row, earlier) in RepeatedRows.Find(_numbers.Form).Where(r => !_numbers.IsFlagged(r.Row)))
            yield return new(_prefix + row, FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Warning, $"all its values stand at the places of {earlier}: one row was read twice");
    }

    private Finding Found(string path, string code, FindingAbout about, Suspicion suspicion)
    {
        var word = _words.Identities[suspicion.Name];
        return new(_prefix + path, code, about, Severity.Warning, $"{word.English}, but: {suspicion.Text}")
        {
            Cells = [.. suspicion.Cells.Select(c => _prefix + c.Path)],
            MessageZh = $"{word.Chinese}，但：{suspicion.Text}",
        };
    }
}
