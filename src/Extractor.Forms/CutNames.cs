namespace Extractor.Forms;

/// <summary>
/// Tells left pieces that stand alone. In a table whose level-3 names a grid line cuts in two, a name in the left cell only has either lost its
/// right piece or is so long or complete that it had the cell to itself (seed 002 lines 51, 111, 188 to 190).
/// </summary>
internal sealed class CutNames
{
    private const string NameEndings = "率度数性量质次额值比平力期";
    private readonly Lexicon _lexicon;
    private readonly int _longestLeft;

    /// <summary>Looks at all rows of a table.</summary>
    public CutNames(IReadOnlyList<IndicatorRow> rows, Lexicon lexicon)
    {
        _lexicon = lexicon;
        var names = rows.Select(r => r["level3"]).Where(t => t.Count > 0).ToList();
        var cut = names.Where(IsCut).ToList();
        AreCut = cut.Count >= 2 || (cut.Count == 1 && names.Count <= 3);
        _longestLeft = cut.Count == 0 ? 0 : cut.Max(t => t.Where(x => x.Cell == t[0].Cell).Sum(x => x.Key.Length));
    }

    /// <summary>True if a grid line cuts the names of the table.</summary>
    public bool AreCut { get; }

    /// <summary>True if the name may be a left piece whose rest is lost.</summary>
    public bool MayHaveLostItsRest(IndicatorRow row)
    {
        var tokens = row["level3"];
        if (!AreCut || tokens.Count == 0 || IsCut(tokens)) return false;
        var key = row.Key("level3");
        var isWrapped = row.Row.Cells[tokens[0].Cell].Text.Trim().Contains(' ', StringComparison.Ordinal);
        return isWrapped || (key.Length <= _longestLeft && !(NameEndings.Contains(key[^1], StringComparison.Ordinal) && _lexicon.HasPhrase(key)));
    }

    private static bool IsCut(IReadOnlyList<Token> tokens) => tokens[0].Cell != tokens[^1].Cell;
}
