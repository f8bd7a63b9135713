using Extractor.Model;

namespace Extractor.Forms;

/// <summary>
/// Divides the figures of a money row among the columns. A row whose figures fill the columns, or stand under them, is taken as it is.
/// Otherwise (a figure cut by a grid line, "194.86|5", or debris between) every way of joining and dropping is tried, and the one that keeps
/// the printed number of decimals, the rate and the score wins.
/// </summary>
/// <param name="columns">Column names in printed order.</param>
/// <param name="positions">Cell column of each heading that was found.</param>
internal sealed class FigureDivider(IReadOnlyList<string> columns, IReadOnlyDictionary<string, int> positions)
{
    private const double JoinCost = 0.8;
    private const double DropCost = 1.2;
    private const double DropJunkCost = 0.3;
    private const double DropDashCost = 2;
    private const double DropStrayDigitCost = 0.5;
    private const double EmptyCost = 0.7;
    private const double WrongDecimalsCost = 1.5;
    private const double BrokenIdentityCost = 2;
    private const double ClearMargin = 0.6;

    private static readonly string[] AmountColumns = ["initial_budget", "full_year_budget", "executed"];

    /// <summary>Divides the tokens behind the label of a row.</summary>
    public FundingFigures Divide(MoneyLabel label, List<Token> tokens)
    {
        var figures = tokens.Skip(label.Next).Where(t => IsFigure(t) || t.Key.Any(char.IsAsciiDigit)).ToList();
        if (figures.All(IsFigure) && TryDirect(figures) is { } direct)
            return new(label, direct, false, MissingIn(label, direct));
        var search = new Search(this, figures);
        search.Run(0, 0, 0);
        var values = search.Best ?? new FundingValue?[columns.Count];
        return new(label, values, true, [.. search.Doubtful.Union(MissingIn(label, values)).Order(StringComparer.Ordinal)]);
    }

    private FundingValue?[]? TryDirect(List<Token> figures)
    {
        var values = new FundingValue?[columns.Count];
        if (figures.Count == columns.Count)
        {
            for (var i = 0; i < values.Length; i++) values[i] = Value(figures[i]);
            return values;
        }
        if (figures.Count > columns.Count) return null;
        var next = 0;
        foreach (var figure in figures)
        {
            while (next < columns.Count && !(positions.TryGetValue(columns[next], out var at) && at == figure.Column)) next++;
            if (next == columns.Count) return figures.Count == 0 ? values : null;
            values[next++] = Value(figure);
        }
        return values;
    }

    // The total row prints every figure; a row with two amounts prints the third.
    private IReadOnlyList<string> MissingIn(MoneyLabel label, FundingValue?[] values)
    {
        var isTotal = label.Item == "total" && columns.Count > 1;
        if (!isTotal && values.Count(v => v?.Number is not null) < 3) return [];
        return [.. columns.Where((c, i) => values[i] is null && (isTotal || AmountColumns.Contains(c, StringComparer.Ordinal) || c == "execution_rate"))];
    }

    private static bool IsFigure(Token token) => PrintedNumber.TryRead(token.Key, out _, percent: true) || PrintedNumber.IsNothing(token.Key);

    private static FundingValue Value(Token token, params string[] repairs) =>
        PrintedNumber.TryRead(token.Key, out var number, percent: true)
            ? new(number, PrintedNumber.Decimals(token.Key), token.Parts, [.. token.Repairs, .. repairs])
            : new(null, 0, token.Parts, repairs);

    /// <summary>Tries every division and keeps the two cheapest.</summary>
    private sealed class Search(FigureDivider divider, List<Token> tokens)
    {
        private readonly FundingValue?[] _values = new FundingValue?[divider.ColumnCount];
        private readonly int _usualDecimals = UsualDecimals(tokens);
        private double _best = double.MaxValue;
        private double _second = double.MaxValue;
        private FundingValue?[]? _runnerUp;

        /// <summary>The cheapest division.</summary>
        public FundingValue?[]? Best { get; private set; }

        /// <summary>Columns in which the runner-up, nearly as good, differs.</summary>
        public IEnumerable<string> Doubtful
        {
            get
            {
                if (Best is null || _runnerUp is null || _second - _best >= ClearMargin) yield break;
                for (var i = 0; i < Best.Length; i++)
                    if (Best[i]?.Number != _runnerUp[i]?.Number) yield return divider.ColumnName(i);
            }
        }

        /// <summary>Continues at a column and a token.</summary>
        public void Run(int column, int token, double cost)
        {
            if (cost >= _second) return;
            if (column == _values.Length && token == tokens.Count) { Offer(cost + divider.FormCost(_values, _usualDecimals)); return; }
            if (token < tokens.Count) Run(column, token + 1, cost + Drop(token));
            if (column == _values.Length) return;
            _values[column] = null;
            Run(column + 1, token, cost + EmptyCost);
            if (token < tokens.Count && IsFigure(tokens[token]))
            {
                _values[column] = Value(tokens[token]);
                Run(column + 1, token + 1, cost + divider.Distance(column, tokens[token]));
            }
            if (token + 1 < tokens.Count && Joined(tokens[token], tokens[token + 1]) is { } joined)
            {
                _values[column] = joined;
                Run(column + 1, token + 2, cost + JoinCost + divider.Distance(column, tokens[token]));
            }
            _values[column] = null;
        }

        private double Drop(int i)
        {
            if (!IsFigure(tokens[i])) return DropJunkCost;
            if (PrintedNumber.IsNothing(tokens[i].Key)) return DropDashCost;
            return tokens[i].Key.Length == 1 && i > 0 && PrintedNumber.Decimals(tokens[i - 1].Key) >= 2 ? DropStrayDigitCost : DropCost;
        }

        private void Offer(double cost)
        {
            var differs = Best is null || !_values.Select(v => v?.Number).SequenceEqual(Best.Select(v => v?.Number));
            if (cost < _best)
            {
                if (differs && Best is not null) { _second = _best; _runnerUp = Best; }
                _best = cost;
                Best = [.. _values];
            }
            else if (differs && cost < _second) { _second = cost; _runnerUp = [.. _values]; }
        }

        private static FundingValue? Joined(Token left, Token right)
        {
            if (!char.IsAsciiDigit(right.Key[0]) && right.Key[0] != '.') return null;
            return PrintedNumber.TryRead(left.Key + right.Key, out var number)
                ? new(number, PrintedNumber.Decimals(left.Key + right.Key), [.. left.Parts, .. right.Parts], ["figure_joined"])
                : null;
        }

        private static int UsualDecimals(List<Token> tokens) =>
            tokens.Where(t => PrintedNumber.TryRead(t.Key, out _)).Select(t => PrintedNumber.Decimals(t.Key)).GroupBy(d => d)
                .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).FirstOrDefault();
    }

    private int ColumnCount => columns.Count;

    private string ColumnName(int i) => columns[i];

    private double Distance(int column, Token token) =>
        positions.TryGetValue(columns[column], out var at) ? 0.1 * Math.Min(3, Math.Abs(token.Column - at)) : 0;

    // What the row as a whole says against a division: odd decimals, a rate or a score that does not follow.
    private double FormCost(FundingValue?[] values, int usualDecimals)
    {
        double cost = 0;
        foreach (var column in AmountColumns)
            if (At(values, column) is { Number: not null } amount && amount.Decimals != usualDecimals) cost += WrongDecimalsCost;
        var (full, executed, rate) = (At(values, "full_year_budget")?.Number, At(values, "executed")?.Number, At(values, "execution_rate")?.Number);
        if (full > 0 && executed is not null && rate is not null && Math.Abs(executed.Value / full.Value * 100 - rate.Value) > 0.011m) cost += BrokenIdentityCost;
        var (weight, score) = (At(values, "weight")?.Number, At(values, "score")?.Number);
        if (score > weight || (executed is not null && rate is null)) cost += BrokenIdentityCost;
        if (rate is not null && weight is not null && score is not null && Math.Abs(weight.Value * Math.Min(100, rate.Value) / 100 - score.Value) > 0.011m) cost += BrokenIdentityCost;
        return cost;
    }

    private FundingValue? At(FundingValue?[] values, string column)
    {
        for (var i = 0; i < columns.Count; i++) if (columns[i] == column) return values[i];
        return null;
    }
}
