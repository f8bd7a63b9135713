using Extractor.Model.Findings;

namespace Extractor.Reading.MarkedUp;

/// <summary>Counts what a document hides from its readers and the reader leaves out.</summary>
/// <param name="what">What is hidden, such as "rows of the sheet".</param>
internal sealed class HiddenTexts(string what)
{
    private const int Shown = 20;

    private int _count;
    private string _first = "";

    /// <summary>Notes a hidden text; blanks do not count.</summary>
    public void Note(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        if (_count++ == 0) _first = text.Length <= Shown ? text : text[..Shown] + "…";
    }

    /// <summary>The finding; none if nothing was hidden.</summary>
    public IEnumerable<Finding> Findings(int? page = null) => _count == 0 ? [] :
        [new(null, FindingCodes.HiddenContent, FindingAbout.Reading, Severity.Info, $"{_count} hidden {what} left out, the first: \"{_first}\"", page)];
}
