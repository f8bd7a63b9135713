using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Forms;

/// <summary>What can be said of a level-2 label that is carried down to a line.</summary>
internal enum BreakVerdict
{
    /// <summary>Printed on the line, or carried without a page break between.</summary>
    Sure,

    /// <summary>Carried over a page break, and nothing speaks against it.</summary>
    Carried,

    /// <summary>Carried over a page break, and another label may have begun there.</summary>
    Doubtful,

    /// <summary>The label that governs the line is lost.</summary>
    Lost,
}

/// <summary>
/// Judges labels that are carried over a page break. A dump loses the label that begins on a new page (seed 003 lines 87 and 109): the order of
/// the printed labels then has a gap, and the names of the lines speak for the missing label rather than for the carried one.
/// </summary>
internal sealed class BreakCheck(Vocabulary vocabulary, IReadOnlyList<IndicatorRow> rows, IReadOnlyList<LevelLabel> labels)
{
    /// <summary>Judges the label carried to a row.</summary>
    public BreakVerdict Judge(LevelLabel? label, int row)
    {
        if (label is null || row <= label.LastRow) return BreakVerdict.Sure;
        var segment = SegmentStart(row);
        if (segment <= label.LastRow) return BreakVerdict.Sure;
        var (missing, isGap) = Missing(label);
        var names = Names(segment, label).ToList();
        var forCarried = names.Count(n => Speaks(n, label.Key));
        var forMissing = names.Count(n => missing.Any(m => Speaks(n, m)) && !Speaks(n, label.Key));
        if (missing.Count == 0) return forCarried == 0 && OthersSpeak(names, label.Key) * 2 > names.Count ? BreakVerdict.Doubtful : BreakVerdict.Carried;
        if (forCarried * 2 >= names.Count && forCarried > forMissing) return BreakVerdict.Carried;
        return isGap || forMissing > forCarried ? BreakVerdict.Lost : BreakVerdict.Doubtful;
    }

    // First row behind the last break at or above the row.
    private int SegmentStart(int row)
    {
        while (row > 0 && !rows[row].Row.AfterBreak) row--;
        return row;
    }

    // Labels that the usual order puts between the carried one and the next printed one (a gap), or behind the carried one if it is the last of its block.
    private (List<string> Labels, bool IsGap) Missing(LevelLabel label)
    {
        var next = labels.FirstOrDefault(l => l.FirstRow > label.LastRow);
        var canonical = Canonical(label.Key);
        List<string>? missing = null;
        List<string>? tail = null;
        foreach (var sequence in vocabulary.Sequences)
        {
            var from = IndexOf(sequence, canonical);
            var to = next is null || from < 0 ? -1 : IndexOf(sequence, Canonical(next.Key));
            if (to == from + 1 && from >= 0) return ([], false);
            if (to > from + 1) missing ??= [.. sequence.Skip(from + 1).Take(to - from - 1).Select(Folding.Key)];
            if (from >= 0 && to < 0) tail ??= [.. sequence.Skip(from + 1).Select(Folding.Key)];
        }
        return missing is not null ? (missing, true) : (tail ?? [], false);
    }

    private IEnumerable<string> Names(int segment, LevelLabel label)
    {
        var next = labels.FirstOrDefault(l => l.FirstRow > label.LastRow)?.FirstRow ?? rows.Count;
        for (var i = segment; i < rows.Count && i < next; i++)
        {
            if (i > segment && rows[i].Row.AfterBreak) yield break;
            if (rows[i].Key("level3") is { Length: > 0 } name) yield return name;
        }
    }

    private bool Speaks(string name, string labelKey) =>
        vocabulary.Hints.TryGetValue(Canonical(labelKey), out var hints) && hints.Any(h => name.Contains(h, StringComparison.Ordinal));

    private int OthersSpeak(List<string> names, string labelKey) =>
        names.Count(n => vocabulary.Hints.Any(h => h.Key != Canonical(labelKey) && h.Value.Any(w => n.Contains(w, StringComparison.Ordinal))));

    private string Canonical(string key) => vocabulary.Level2.TryGetValue(key, out var label) ? label.Canonical : key;

    private static int IndexOf(IReadOnlyList<string> sequence, string label)
    {
        for (var i = 0; i < sequence.Count; i++) if (sequence[i] == label) return i;
        return -1;
    }
}
