namespace Extractor.Grids.Loose;

/// <summary>A label put together from its pieces.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Pieces">The pieces, reading order.</param>
/// <param name="Whole">False if no known label is spelled in full, or a longer one begins so.</param>
internal sealed record SpelledLabel(LabelColumn Column, IReadOnlyList<LooseToken> Pieces, bool Whole)
{
    /// <summary>The folded label.</summary>
    public string Key { get; } = string.Concat(Pieces.Select(p => p.Key));

    /// <summary>Line of the first piece.</summary>
    public int Top => Pieces[0].Line;

    /// <summary>Line of the last piece.</summary>
    public int Bottom => Pieces[^1].Line;

    /// <summary>Middle line.</summary>
    public double Centre => (Top + Bottom) / 2.0;
}

/// <summary>Finds which tokens of the indicator table spell the labels of level 1 and 2: a search over the lines in which each column is somewhere inside a known label.</summary>
internal sealed class LabelSpeller(LabelPieces pieces, SpelledHeader header)
{
    private const int Beam = 48;
    private const int Readings = 6;
    private const double Abandoned = 8;
    private const double Hopeless = 12;
    private const double Leftover = 3.5;
    private const double CompletedByCut = 1.5;
    private static readonly LabelColumn[] Columns = [LabelColumn.Block, LabelColumn.Level1, LabelColumn.Level2];

    private readonly SpelledColumn? _level1 = header.Find("level1");
    private readonly SpelledColumn? _level2 = header.Find("level2");
    private readonly SpelledColumn? _level3 = header.Find("level3");

    /// <summary>The likeliest readings of the lines, best first, with their costs: labels top to bottom in each column.</summary>
    public IReadOnlyList<(IReadOnlyList<SpelledLabel> Labels, double Cost)> Spell(IReadOnlyList<BodyLine> lines)
    {
        var states = new List<State> { State.Start };
        foreach (var line in lines)
        {
            var choices = new LabelChoices(pieces).Of(line).Select(c => (Choice: c, Cost: c.Cost + LeftoverCost(line, c))).ToList();
            if (choices is [{ Choice.Atoms.Count: 0, Cost: 0 }]) continue;
            var next = new Dictionary<(string, string, string, int, int, int), State>();
            foreach (var state in states)
                foreach (var (choice, cost) in choices)
                {
                    if (Apply(state, choice, cost, line) is not { } made) continue;
                    if (!next.TryGetValue(made.Key, out var other) || made.Cost < other.Cost) next[made.Key] = made;
                }
            var least = next.Values.Min(s => s.Cost);
            states = [.. next.Values.Where(s => s.Cost < least + Hopeless).OrderBy(s => s.Cost).Take(Beam)];
        }
        return [.. states.Select(s => (Labels: Labels(s), Cost: s.Cost + Columns.Sum(c => EndCost(c, s.Partial(c))))).OrderBy(s => s.Cost).Take(Readings)];
    }

    /// <summary>What it costs that a label ends so: much if it is none, something if a longer one begins like it.</summary>
    private double EndCost(LabelColumn column, string label) => label.Length == 0 ? 0 : !pieces.IsWhole(column, label) ? Abandoned : pieces.IsShort(column, label) ? 1 : 0;

    private State? Apply(State state, LabelChoice choice, double cost, BodyLine line)
    {
        foreach (var (column, token) in choice.Atoms)
        {
            var partial = state.Partial(column);
            var gap = line.Line - state.LastLine(column);
            var place = line.Positioned ? PositionCost(column, token) : 0;
            if (partial.Length > 0 && gap <= 6 && pieces.IsBeginning(column, partial + token.Key))
            {
                state = state.With(column, partial + token.Key, line.Line, new(column, token, false, state.Trail), 0.12 * Math.Max(0, gap - 1) + place + Rare(column, partial + token.Key));
                if (choice.IsCut && pieces.IsWhole(column, state.Partial(column))) cost -= CompletedByCut;
                continue;
            }
            if (!pieces.IsBeginning(column, token.Key)) return null;
            cost += 0.3 + place + EndCost(column, partial);
            if (column == LabelColumn.Level2 && pieces.IsBackwards(partial, token.Key)) cost += 1;
            cost += Rare(column, token.Key);
            state = state.With(column, token.Key, line.Line, new(column, token, true, state.Trail), 0);
        }
        return state with { Cost = state.Cost + cost };
    }

    /// <summary>A label of both levels is usually one of level 2.</summary>
    private double Rare(LabelColumn column, string label) => column == LabelColumn.Level1 && pieces.IsWhole(LabelColumn.Level1, label) && pieces.IsWhole(LabelColumn.Level2, label) ? 1 : 0;

    private double PositionCost(LabelColumn column, LooseToken token)
    {
        var place = column == LabelColumn.Level2 ? _level2 : _level1;
        if (place is null) return 0;
        if (column == LabelColumn.Block) return token.Centre < place.Centre - 2 ? 0 : 1.5;
        var gap = Math.Max(0, Math.Max(place.Start - token.End, token.Start - place.End));
        return 0.3 * gap + 0.06 * Math.Abs(token.Centre - place.Centre);
    }

    /// <summary>What it costs to read tokens that could be pieces of labels as something else.</summary>
    private double LeftoverCost(BodyLine line, LabelChoice choice)
    {
        var cost = 0.0;
        for (var i = 0; i < line.Before.Count; i++)
        {
            var token = line.Before[i];
            if (i > 3 || !pieces.IsPiece(token.Key) || choice.Uses(token)) continue;
            var far = line.Positioned && _level2 is not null && _level3 is not null
                && Math.Abs(token.Centre - _level3.Centre) < Math.Abs(token.Centre - _level2.Centre);
            cost += far ? 0.4 : token.Key.Length == 1 ? 1 : Leftover;
        }
        return cost;
    }

    private IReadOnlyList<SpelledLabel> Labels(State state)
    {
        var labels = new List<SpelledLabel>();
        foreach (var column in Columns)
        {
            var current = new List<LooseToken>();
            for (var step = state.Trail; step is not null; step = step.Before)
            {
                if (step.Column != column) continue;
                current.Insert(0, step.Token);
                if (!step.Starts) continue;
                var key = string.Concat(current.Select(t => t.Key));
                labels.Add(new(column, current, pieces.IsWhole(column, key) && !pieces.IsShort(column, key)));
                current = [];
            }
        }
        labels.Reverse();
        return labels;
    }

    private sealed record Step(LabelColumn Column, LooseToken Token, bool Starts, Step? Before);

    private sealed record State(string Block, string Level1, string Level2, int BlockLine, int Level1Line, int Level2Line, double Cost, Step? Trail)
    {
        public static State Start { get; } = new("", "", "", 0, 0, 0, 0, null);

        public (string, string, string, int, int, int) Key => (Block, Level1, Level2, BlockLine, Level1Line, Level2Line);

        public string Partial(LabelColumn column) => column switch { LabelColumn.Block => Block, LabelColumn.Level1 => Level1, _ => Level2 };

        public int LastLine(LabelColumn column) => column switch { LabelColumn.Block => BlockLine, LabelColumn.Level1 => Level1Line, _ => Level2Line };

        public State With(LabelColumn column, string partial, int line, Step trail, double cost) => column switch
        {
            LabelColumn.Block => this with { Block = partial, BlockLine = line, Trail = trail, Cost = Cost + cost },
            LabelColumn.Level1 => this with { Level1 = partial, Level1Line = line, Trail = trail, Cost = Cost + cost },
            _ => this with { Level2 = partial, Level2Line = line, Trail = trail, Cost = Cost + cost },
        };
    }
}
