namespace Extractor.Garbling.Printing;

/// <summary>What a printed line is.</summary>
public enum LineKind { Title, Year, Head, MoneyHeader, Funding, GoalHeader, Goal, Banner, Header, Indicator, Total, Grade, Text, Break, Debris }

/// <summary>One line of the dump.</summary>
public sealed class PrintedLine(LineKind kind, IEnumerable<PrintedCell> cells, int row = -1)
{
    /// <summary>What it is.</summary>
    public LineKind Kind { get; } = kind;

    /// <summary>Number of the funding row or indicator, from 0; -1 for other lines.</summary>
    public int Row { get; } = row;

    /// <summary>Its cells; a plain line has one.</summary>
    public List<PrintedCell> Cells { get; } = [.. cells];

    /// <summary>True once a pattern has moved or broken its figures: a second such pattern would ask for the impossible.</summary>
    public bool Strained { get; set; }

    /// <summary>The cell that carries a field, by the last part of its path; null if none does any more.</summary>
    public PrintedCell? Carrier(string field) => Cells.Find(c => c.Field == field);

    /// <summary>The line as it stands in the dump.</summary>
    public override string ToString() => string.Join('\t', Cells.Select(c => c.Text));
}
