namespace Extractor.Garbling.Measuring;

/// <summary>Counts of one run over many cases.</summary>
public sealed class PatternTally(string run)
{
    private readonly Dictionary<(FieldClass?, Outcome), int> _counts = [];
    private readonly List<(ulong Seed, FieldOutcome Outcome)> _silent = [];
    private readonly List<(ulong Seed, FieldOutcome Outcome)> _noise = [];

    /// <summary>The pattern's name, none or mixed.</summary>
    public string Run { get; } = run;

    /// <summary>Cases compared.</summary>
    public int Cases { get; private set; }

    /// <summary>The silent errors, with the seeds that make them again.</summary>
    public IReadOnlyList<(ulong Seed, FieldOutcome Outcome)> SilentErrors => _silent;

    /// <summary>The right values that are flagged, and the wrong numbers that are, with their seeds.</summary>
    public IReadOnlyList<(ulong Seed, FieldOutcome Outcome)> Flagged => _noise;

    /// <summary>Adds one case.</summary>
    public void Add(ulong seed, IEnumerable<FieldOutcome> outcomes)
    {
        Cases++;
        foreach (var outcome in outcomes)
        {
            var key = (outcome.Class, outcome.Outcome);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            if (outcome.Outcome is Outcome.Silent or Outcome.LostAndSilent) _silent.Add((seed, outcome));
            if (outcome.Outcome is Outcome.RightButFlagged or Outcome.WrongAndFlagged) _noise.Add((seed, outcome));
        }
    }

    /// <summary>Adds the counts of another run.</summary>
    public void Add(PatternTally other)
    {
        Cases += other.Cases;
        foreach (var (key, count) in other._counts) _counts[key] = _counts.GetValueOrDefault(key) + count;
        _silent.AddRange(other._silent);
    }

    /// <summary>Fields of a class with an outcome; a null class counts invented forms and rows.</summary>
    public int Count(FieldClass? kind, Outcome outcome) => _counts.GetValueOrDefault((kind, outcome));

    /// <summary>Fields of a class that came out wrong, or invented where the characters are gone, without a flag.</summary>
    public int Silent(FieldClass? kind) => Count(kind, Outcome.Silent) + Count(kind, Outcome.LostAndSilent);

    /// <summary>Fields of a class whose characters survived.</summary>
    public int Surviving(FieldClass kind) =>
        Count(kind, Outcome.Right) + Count(kind, Outcome.RightButFlagged) + Count(kind, Outcome.WrongAndFlagged) + Count(kind, Outcome.Silent);

    /// <summary>Share of the surviving fields that came out right, flagged or not, in percent.</summary>
    public double Recovered(FieldClass kind) => Percent(Count(kind, Outcome.Right) + Count(kind, Outcome.RightButFlagged), Surviving(kind));

    /// <summary>Share of the right ones that are flagged, in percent.</summary>
    public double Noise(FieldClass kind) =>
        Count(kind, Outcome.RightButFlagged) == 0 ? 0 : Percent(Count(kind, Outcome.RightButFlagged), Count(kind, Outcome.Right) + Count(kind, Outcome.RightButFlagged));

    private static double Percent(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
