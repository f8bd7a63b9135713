using Extractor.Model.Findings;

namespace Extractor.Forms.Exact;

/// <summary>Notices a form of a scan of which no more than the title could be read: its lines are too pale for a grid, or its headings too unclear.</summary>
internal sealed class LostForm(IReadOnlyList<ExactWords> types)
{
    private readonly List<ExactKinds> _kinds = [.. types.Select(t => new ExactKinds(t))];

    /// <summary>A finding if pixels of a part that no type fits show the title of a form.</summary>
    public IEnumerable<Finding> In(ExactForm part)
    {
        var title = part.Rows.Find(r => r.Starting.Any(c => c.IsScanned) && _kinds.Exists(k => k.Of(r) == RowKind.Title));
        if (title is not null)
            yield return new("forms", FindingCodes.ValueMissing, FindingAbout.Reading, Severity.Error, $"the page prints \"{title.Starting[0].Text}\", and no form could be read below it", title.Page);
    }
}
