namespace Extractor.Validation;

/// <summary>Asks of numbers whose place does not settle their line whether another line's numbers would do as well: sums prove which numbers are there, not which line each belongs to.</summary>
internal sealed class LineExchange
{
    private static readonly Dictionary<string, string[]> FieldsOf = new(StringComparer.Ordinal)
    {
        ["funding"] = ["initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"],
        ["indicators"] = ["weight", "score", "reviewer_score"],
    };

    private readonly FormNumbers _numbers;
    private readonly PlacesOnPage _places;
    private readonly ILookup<NumberCell, Identity> _holding;

    /// <summary>Takes the identities that hold; marks count only where the form keeps them on every line that can be judged.</summary>
    public LineExchange(FormNumbers numbers, PlacesOnPage places, IReadOnlyList<Identity> holding, IReadOnlyList<FullMarks> marks)
    {
        (_numbers, _places) = (numbers, places);
        IEnumerable<Identity> kept = marks.All(m => m.Holds()) ? [.. holding, .. marks] : holding;
        _holding = kept.SelectMany(i => i.Cells.Select(c => (c, i))).ToLookup(p => p.c, p => p.i);
    }

    /// <summary>True if nothing settles which line a number of a list belongs to; never for merged weights of levels.</summary>
    public bool IsOpen(NumberCell cell)
    {
        var row = FlagPaths.Parent(cell.Path);
        var list = FlagPaths.Parent(row);
        if (!FieldsOf.TryGetValue(list, out var fields) || !fields.Contains(FieldOf(cell), StringComparer.Ordinal)) return false;
        var rows = list == "funding" ? _numbers.Form.Funding.Count : _numbers.Form.Indicators.Count;
        return _places.Of(cell.Path) switch
        {
            LinePlace.Own => false,
            LinePlace.Other => true,
            _ => Enumerable.Range(0, rows).Any(other => Exchanges(cell, row, $"{list}[{other}]", fields)),
        };
    }

    /// <summary>True if the number, alone or with all numbers of its line, could change places with those of another line.</summary>
    private bool Exchanges(NumberCell cell, string own, string row, string[] fields)
    {
        if (_numbers.Find($"{row}.{FieldOf(cell)}") is not { } other || other.Value == cell.Value) return false;
        return Holds([(cell, other)]) || Holds([.. fields.Select(f => (A: _numbers.Find($"{own}.{f}"), B: _numbers.Find($"{row}.{f}")))
            .Where(p => p is { A: not null, B: not null }).Select(p => (p.A!, p.B!))]);
    }

    private static string FieldOf(NumberCell cell) => cell.Path[(cell.Path.LastIndexOf('.') + 1)..];

    private bool Holds(IReadOnlyList<(NumberCell A, NumberCell B)> exchanged)
    {
        decimal Value(NumberCell cell)
        {
            foreach (var (a, b) in exchanged)
                if (cell == a) return b.Value;
                else if (cell == b) return a.Value;
            return cell.Value;
        }

        return exchanged.SelectMany(p => _holding[p.A].Concat(_holding[p.B])).Distinct().All(i => i.HoldsFor(Value));
    }
}
