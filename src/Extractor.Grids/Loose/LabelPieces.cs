using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Grids.Loose;

/// <summary>The three columns of labels at the left of an indicator table.</summary>
internal enum LabelColumn
{
    /// <summary>The label of the whole block, such as 绩效指标.</summary>
    Block,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,
}

/// <summary>Which characters may stand in which label column: the labels, their beginnings, and all pieces of them.</summary>
internal sealed class LabelPieces
{
    private readonly HashSet<string>[] _whole;
    private readonly HashSet<string>[] _prefixes;
    private readonly HashSet<string> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Sequence, int Place)> _order = new(StringComparer.Ordinal);

    /// <summary>Prepares the labels of the vocabulary and the block labels of a layout.</summary>
    public LabelPieces(Vocabulary vocabulary, FormLayout layout)
    {
        _whole = [[.. layout.Indicators.Labels.Select(Folding.Key)], [.. vocabulary.Level1.Keys], [.. vocabulary.Level2.Keys]];
        _prefixes = [.. _whole.Select(w => w.SelectMany(k => Enumerable.Range(1, k.Length).Select(n => k[..n])).ToHashSet(StringComparer.Ordinal))];
        foreach (var key in _whole.SelectMany(w => w))
            for (var from = 0; from < key.Length; from++)
                for (var n = 1; from + n <= key.Length; n++) _pieces.Add(key.Substring(from, n));
        for (var s = 0; s < vocabulary.Sequences.Count; s++)
            for (var i = 0; i < vocabulary.Sequences[s].Count; i++) _order[Folding.Key(vocabulary.Sequences[s][i])] = (s, i);
    }

    /// <summary>True if the text is a whole label of the column.</summary>
    public bool IsWhole(LabelColumn column, string key) => _whole[(int)column].Contains(key);

    /// <summary>True if a label of the column begins so.</summary>
    public bool IsBeginning(LabelColumn column, string key) => _prefixes[(int)column].Contains(key);

    /// <summary>True if the text is a whole label of the column and the beginning of a longer one: the rest may have gone elsewhere.</summary>
    public bool IsShort(LabelColumn column, string key) => IsWhole(column, key) && _whole[(int)column].Any(w => w.Length > key.Length + 1 && w.StartsWith(key, StringComparison.Ordinal));

    /// <summary>True if the text is a piece of some label.</summary>
    public bool IsPiece(string key) => _pieces.Contains(key);

    /// <summary>True if the second label is known to be printed before the first.</summary>
    public bool IsBackwards(string first, string second) =>
        _order.TryGetValue(first, out var a) && _order.TryGetValue(second, out var b) && a.Sequence == b.Sequence && b.Place <= a.Place;
}
