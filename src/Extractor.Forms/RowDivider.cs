using Extractor.Model;

namespace Extractor.Forms;

/// <summary>
/// Divides the cells of one row among the columns of the indicator table: of all divisions that keep the printed order, the one that fits
/// vocabulary, types and the header's positions best. Cells are recognised by what they hold before where they stand, because the columns
/// of a dump shift from page to page (seeds 001 and 004).
/// </summary>
internal sealed class RowDivider
{
    private const double DropCost = 2.2;
    private const double DropDoubledCost = 0.8;
    private const double JoinCost = 0.9;
    private const double LearnedJoinCost = 0.3;
    private const double SplitCost = 1.2;
    private const double FigureSplitCost = 0.4;
    private const double UnusualCost = 0.9;
    private const double UnusualFigureCost = 0.3;
    private const double CleanShift = 0.15;
    private const double LooseShift = 0.06;
    private const double FiguresJoinedCost = 2;
    private const double PiecesCost = 0.5;
    private const int MostPieces = 8;
    private const int MostTaken = 6;
    private const int FewestTokensOfLine = 3;

    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyDictionary<string, int> _header;
    private readonly ColumnCosts _costs;
    private readonly LabelVocabulary _labels;
    private readonly Dictionary<int, string> _usual = [];

    /// <summary>A divider for the columns of one header row.</summary>
    /// <param name="columns">Column names in printed order.</param>
    /// <param name="header">Cell column of each heading that was found.</param>
    /// <param name="labels">The level labels.</param>
    public RowDivider(IReadOnlyList<string> columns, IReadOnlyDictionary<string, int> header, LabelVocabulary labels)
    {
        _columns = [.. columns.Where(c => c != "kind")];
        HasKind = columns.Contains("kind", StringComparer.Ordinal);
        _header = header;
        _labels = labels;
        _costs = new(labels, columns.Contains("direction", StringComparer.Ordinal));
    }

    private bool HasKind { get; }

    /// <summary>How well the grid of a row fits the header's: the same number of cells, or nearly.</summary>
    private readonly record struct Fit(bool IsSame, bool IsNear, bool IsLabelsOnly)
    {
        public double ShiftCost => IsNear ? CleanShift : LooseShift;
    }

    /// <summary>
    /// Learns from a header whose headings are cut by a grid line which cell columns belong together ("三级扫|旨标": both are level 3); divisions
    /// that go against it cost more.
    /// </summary>
    public void Learn(Row header)
    {
        var heading = "";
        var isCut = false;
        var owners = new Dictionary<int, string>();
        foreach (var cell in header.Cells)
        {
            var starts = _header.FirstOrDefault(h => h.Value == cell.Column).Key;
            isCut |= starts is null && heading == "level3";
            heading = starts ?? heading;
            if (heading.Length > 0) owners[cell.Column] = heading;
        }
        if (!isCut) return;
        foreach (var (column, owner) in owners) _usual[column] = owner;
    }

    /// <summary>Divides a row. Kinds (定性指标 …) are taken out first: they say what they are wherever they stand.</summary>
    public IndicatorRow Divide(Row row, int headerWidth)
    {
        var cells = new Dictionary<string, List<Token>>(StringComparer.Ordinal);
        var tokens = new List<Token>();
        foreach (var token in Tokens(row))
            if (HasKind && _labels.IsKind(token.Key) && !cells.ContainsKey("kind")) cells["kind"] = [token];
            else tokens.Add(token);
        var dropped = new List<Token>();
        var labelsOnly = tokens.Count <= 2 && tokens.All(t => _labels.IsLevel1Piece(t.Key) || _labels.IsLevel2Piece(t.Key));
        var margin = Search(tokens, cells, dropped, new Fit(row.Source.Width == headerWidth, Math.Abs(row.Source.Width - headerWidth) <= 1, labelsOnly));
        return new(row, cells, dropped, margin);
    }

    /// <summary>Whole cells, but for cells in which a figure shares the space with something else: those are divided at their blanks.</summary>
    private List<Token> Tokens(Row row)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var whole = Token.Of(cell, i);
            if (!cell.Text.AsSpan().Trim().ContainsAny(" \t\u3000\n")) { tokens.Add(whole); continue; }
            var pieces = Token.Divide(cell, i).ToList();
            if (!_labels.IsLevel2(whole.Key) && !_labels.IsLevel2Piece(whole.Key) && pieces.TrueForAll(p => _labels.IsLevel2Piece(p.Key))) { tokens.AddRange(pieces); continue; }
            if (whole.Kind is CellKind.Target or CellKind.Quantity && pieces.Count(IsFigureLike) < 2) { tokens.Add(whole); continue; }
            tokens.AddRange(pieces.Count <= MostPieces && !pieces.Any(p => p.Kind is CellKind.Debris or CellKind.Operator && !p.Key.All(c => char.IsAsciiDigit(c) || c == '.')) && pieces.Any(p => p.Kind is CellKind.Number or CellKind.Target or CellKind.Quantity or CellKind.Nothing || _labels.IsTargetWord(p.Key)) ? pieces : [whole]);
        }
        return tokens;
    }

    private double Search(List<Token> tokens, Dictionary<string, List<Token>> cells, List<Token> dropped, Fit fit)
    {
        int n = tokens.Count, m = _columns.Count;
        var isFull = n >= FewestTokensOfLine || tokens.Any(t => t.Kind is CellKind.Number);
        var best = new (double Cost, double Second, int Taken)[m + 1, n + 1];
        var runs = Runs(tokens, fit);
        for (var k = m; k >= 0; k--)
            for (var i = n; i >= 0; i--)
                best[k, i] = Best(best, tokens, runs, k, i, isFull, fit);
        for (int k = 0, i = 0; k < m || i < n;)
        {
            var taken = best[k, i].Taken;
            if (taken < 0) { dropped.Add(tokens[i]); i++; continue; }
            if (taken > 0) cells[_columns[k]] = tokens.GetRange(i, taken);
            i += taken;
            k++;
        }
        return best[0, 0].Second - best[0, 0].Cost;
    }

    private (double Cost, double Second, int Taken) Best((double Cost, double Second, int Taken)[,] best, List<Token> tokens, Run[,] runs, int k, int i, bool isFull, Fit fit)
    {
        int n = tokens.Count, m = _columns.Count;
        if (k == m && i == n) return (0, ColumnCosts.Impossible, 0);
        var result = (Cost: double.MaxValue, Second: double.MaxValue, Taken: 0);
        void Offer(double cost, double second, int taken)
        {
            if (cost < result.Cost) { result = (cost, Math.Min(result.Cost, second), taken); }
            else result.Second = Math.Min(result.Second, cost);
        }
        if (i < n) { var next = best[k, i + 1]; var drop = IsDoubled(tokens, i) ? DropDoubledCost : DropCost; Offer(next.Cost + drop, next.Second + drop, -1); }
        if (k < m)
        {
            var absent = isFull ? ColumnCosts.Absent(_columns[k]) : 0;
            var skip = best[k + 1, i];
            Offer(skip.Cost + absent, skip.Second + absent, 0);
            for (var taken = 1; taken <= (IsFigure(_columns[k]) ? 1 : MostTaken) && i + taken <= n; taken++)
            {
                var cost = Cost(_columns[k], tokens, runs[i, taken - 1], fit);
                if (cost >= ColumnCosts.Impossible) continue;
                var next = best[k + 1, i + taken];
                Offer(next.Cost + cost, next.Second + cost, taken);
            }
        }
        return result;
    }

    /// <summary>Tokens next to each other that one column may take.</summary>
    /// <param name="First">Index of the first token.</param>
    /// <param name="Taken">Number of tokens.</param>
    /// <param name="Key">Their keys together.</param>
    /// <param name="Kind">What they look like together.</param>
    /// <param name="NoName">What speaks against their being one name.</param>
    private readonly record struct Run(int First, int Taken, string Key, CellKind Kind, double NoName);

    private Run[,] Runs(List<Token> tokens, Fit fit)
    {
        var runs = new Run[tokens.Count, MostTaken];
        for (var first = 0; first < tokens.Count; first++)
        {
            var key = "";
            for (var taken = 1; taken <= MostTaken && first + taken <= tokens.Count; taken++)
            {
                key += tokens[first + taken - 1].Key;
                var kind = taken == 1 ? tokens[first].Kind : CellKinds.Of(key);
                runs[first, taken - 1] = new(first, taken, key, kind, NoName(tokens, first, taken, fit));
            }
        }
        return runs;
    }

    private double Cost(string column, List<Token> tokens, Run run, Fit fit)
    {
        var (first, last) = (run.First, run.First + run.Taken);
        var isLevel = column is "level1" or "level2";
        var cost = _costs.Of(column, run.Key, run.Kind) + Joins(column, tokens, run, fit);
        if (isLevel && IsOneCellOfPieces(tokens, run)) cost = PiecesCost;
        if (!isLevel) cost += run.NoName;
        if (fit.IsLabelsOnly && !isLevel) cost += 1.5;
        if (column == "level1" && StandsAtHeader("level2", tokens[first], fit)) cost += 1;
        if (isLevel && run.Taken == 1 && run.Key.Length <= 12 && cost is > 0.3 and < ColumnCosts.Impossible && StandsAtHeader(column, tokens[first], fit)) cost = cost > 1 ? 0.6 : 0.3;
        if (last < tokens.Count && tokens[last].Cell == tokens[last - 1].Cell) cost += IsFigureLike(tokens[last]) || _labels.IsTargetWord(tokens[last].Key) ? FigureSplitCost : SplitCost;
        for (var i = first; i < last && fit.IsSame && _usual.Count > 0; i++)
            if (_usual.TryGetValue(tokens[i].Column, out var usual) && usual != column) cost += IsFigure(column) ? UnusualFigureCost : UnusualCost;
        if (_header.TryGetValue(column, out var position)) cost += Math.Min(4, Math.Abs(tokens[first].Column - position)) * fit.ShiftCost;
        return cost;
    }

    // The end of one label and the head of the next in one cell ("指标 时效").
    private bool IsOneCellOfPieces(List<Token> tokens, Run run)
    {
        if (run.Taken == 1) return false;
        for (var i = run.First; i < run.First + run.Taken; i++)
            if (tokens[i].Cell != tokens[run.First].Cell || !_labels.IsLevel2Piece(tokens[i].Key)) return false;
        return true;
    }

    private double Joins(string column, List<Token> tokens, Run run, Fit fit)
    {
        double cost = 0;
        var figures = IsFigureLike(tokens[run.First]) ? 1 : 0;
        for (var i = run.First + 1; i < run.First + run.Taken; i++)
        {
            if (IsFigureLike(tokens[i])) figures++;
            if (tokens[i].Cell != tokens[i - 1].Cell) cost += Usually(tokens[i], column, fit) && Usually(tokens[i - 1], column, fit) ? LearnedJoinCost : JoinCost;
        }
        return figures > 1 && run.Taken > 1 ? cost + FiguresJoinedCost : cost;
    }

    // Whole labels, figures and pieces that stand in a label column are no part of a text that is joined of several pieces.
    private double NoName(List<Token> tokens, int first, int taken, Fit fit)
    {
        double cost = 0;
        for (var i = first; i < first + taken; i++)
        {
            var key = tokens[i].Key;
            if (taken > 1 && ((key.EndsWith("指标", StringComparison.Ordinal) && (_labels.IsLevel1(key) || _labels.IsLevel2(key))) || tokens[i].Kind is CellKind.Number || key.All(c => char.IsAsciiDigit(c) || c == '.'))) cost += 2.5;
            else if ((taken > 1 && StandsAtHeader("level1", tokens[i], fit)) || (key.Length <= 4 && StandsAtHeader("level2", tokens[i], fit) && _labels.IsLevel2Piece(key))) cost += 1.5;
        }
        return cost;
    }

    // A label that the vocabulary does not know is still a label if it stands right under its heading.
    private bool StandsAtHeader(string column, Token token, Fit fit) =>
        fit.IsNear && _header.TryGetValue(column, out var position) && token.Column == position;

    // The same figure twice: a printed line read twice.
    private static bool IsDoubled(List<Token> tokens, int i) =>
        i > 0 && tokens[i].Key == tokens[i - 1].Key && IsFigureLike(tokens[i]);

    private bool Usually(Token token, string column, Fit fit) =>
        fit.IsSame && _usual.TryGetValue(token.Column, out var usual) && usual == column;

    private static bool IsFigureLike(Token token) => token.Kind is CellKind.Number or CellKind.Target or CellKind.Quantity;

    private static bool IsFigure(string column) => column is "weight" or "score" or "reviewer_score" or "level1_weight" or "level2_weight";
}
