using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Forms;

/// <summary>
/// Puts the labels of one label column together. A whole label in one cell is taken as it is. Pieces that stand over several lines
/// (可持 / 续影 / 响指 / 标) are divided into the labels of the vocabulary that they spell best.
/// </summary>
internal sealed class LabelColumn
{
    private const double GroupCost = 0.3;
    private const double MissingCost = 0.35;
    private const double ExtraCost = 1.0;
    private const double UnknownCost = 3;
    private const double PrefixCost = 0.6;
    private const double SubsequenceCost = 0.25;
    private const int FewestOfPiece = 4;
    private const double SplitCellCost = 0.6;
    private const int MostPieces = 8;

    private readonly IReadOnlyList<string> _labels;
    private readonly Func<string, string> _printed;
    private readonly Func<string, string> _canonical;

    /// <summary>A column of level-1 or level-2 labels.</summary>
    /// <param name="labels">Folded keys of the labels.</param>
    /// <param name="printed">The label as forms print it, by key.</param>
    /// <param name="canonical">The usual form of the label, by key: variants of one label do not compete.</param>
    public LabelColumn(IReadOnlyList<string> labels, Func<string, string> printed, Func<string, string> canonical)
    {
        _labels = labels;
        _printed = printed;
        _canonical = canonical;
    }

    /// <summary>The labels that the pieces spell, in order.</summary>
    public List<LevelLabel> Read(IReadOnlyList<LabelPiece> pieces)
    {
        var labels = new List<LevelLabel>();
        var run = new List<LabelPiece>();
        for (var p = 0; p < pieces.Count; p++)
        {
            var piece = pieces[p];
            if (_labels.Contains(piece.Key, StringComparer.Ordinal) && !Continues(run, piece) && !IsContinued(piece, p + 1 < pieces.Count ? pieces[p + 1] : null))
            {
                Flush(run, labels);
                labels.Add(new(piece.Key, piece.Text, piece.Row, piece.Row, piece.Parts, piece.Repairs, !piece.Repairs.Contains("loose_doubtful", StringComparer.Ordinal)));
            }
            else if (string.Concat(piece.Key.Where(Folding.IsHan)) is { Length: > 0 } han) run.Add(piece with { Key = han });
        }
        Flush(run, labels);
        return labels;
    }

    // "产出" above "指标": the first spells a label of its own, both together the one that is meant.
    private bool IsContinued(LabelPiece piece, LabelPiece? next) =>
        next is not null && next.Row <= piece.Row + 3 && !_labels.Contains(next.Key, StringComparer.Ordinal) && _labels.Contains(piece.Key + next.Key, StringComparer.Ordinal);

    // "经济" above "效益指标": the second is the rest of the first, although it spells a label of its own.
    private bool Continues(List<LabelPiece> run, LabelPiece piece)
    {
        var spelled = "";
        for (var i = run.Count - 1; i >= 0 && i >= run.Count - 3; i--)
        {
            spelled = run[i].Key + spelled;
            if (_labels.Contains(spelled + piece.Key, StringComparer.Ordinal)) return true;
        }
        return false;
    }

    private void Flush(List<LabelPiece> run, List<LevelLabel> labels)
    {
        var n = run.Count;
        var best = new (double Cost, int Taken, Match? Match)[n + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            best[i] = (double.MaxValue, 1, null);
            var key = "";
            for (var taken = 1; taken <= MostPieces && i + taken <= n; taken++)
            {
                key += run[i + taken - 1].Key;
                var match = BestLabel(key);
                var cost = GroupCost + (match?.Cost ?? UnknownCost * taken) + best[i + taken].Cost;
                if (i + taken < n && run[i + taken].Row == run[i + taken - 1].Row) cost += SplitCellCost;
                if (cost < best[i].Cost) best[i] = (cost, taken, match);
            }
        }
        for (var i = 0; i < n; i += best[i].Taken) labels.Add(Label(run.GetRange(i, best[i].Taken), best[i].Match));
        run.Clear();
    }

    private LevelLabel Label(List<LabelPiece> pieces, Match? match)
    {
        var text = string.Concat(pieces.Select(p => p.Text));
        List<Part> parts = [.. pieces.SelectMany(p => p.Parts)];
        if (match is null) return new(Folding.Key(text), text, pieces[0].Row, pieces[^1].Row, parts, [], pieces.Count == 1 && text.Length >= FewestOfPiece);
        List<string> repairs = [];
        if (pieces.Count > 1) repairs.Add("label_pieces_joined");
        var label = match.Label;
        if (match.Cost > 0 || (pieces.Count > 1 && !label.EndsWith("指标", StringComparison.Ordinal)))
        {
            repairs.Add("label_by_vocabulary");
            label = Folding.Key(_canonical(label));
        }
        return new(label, _printed(label), pieces[0].Row, pieces[^1].Row, parts, repairs, match.Clear);
    }

    private sealed record Match(string Label, double Cost, bool Clear);

    // The label that the characters fit best; clear if no other label fits nearly as well.
    private Match? BestLabel(string key)
    {
        Match? best = null;
        foreach (var label in _labels)
            if (FuzzyCost(key, label) is var cost && (best is null || cost < best.Cost)) best = new(label, cost, true);
        if (best is null || best.Cost >= UnknownCost) return null;
        var rival = _labels.Where(l => _canonical(l) != _canonical(best.Label)).Select(l => FuzzyCost(key, l)).DefaultIfEmpty(UnknownCost).Min();
        return best with { Clear = rival - best.Cost > 0.2 };
    }

    // A variant of a label is only taken where it is spelled whole.
    private double FuzzyCost(string key, string label) => key == label || Folding.Key(_canonical(label)) == label ? Cost(key, label) : UnknownCost;

    private static double Cost(string key, string label)
    {
        if (key == label) return 0;
        var common = LabelVocabulary.CommonLength(key, label);
        var missing = label.Length - common;
        var extra = key.Length - common;
        if (key.Length >= 2 && label.StartsWith(key, StringComparison.Ordinal)) return PrefixCost + missing * 0.05;
        if (key.Length >= FewestOfPiece && common == key.Length) return missing * SubsequenceCost;
        if (common * 2 < label.Length) return UnknownCost;
        return missing * MissingCost + extra * ExtraCost;
    }
}
