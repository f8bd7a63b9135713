using Extractor.Grids.OnPage.Words;
using Extractor.Model;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>A part of a page that may be a table: its lines and the rules between and around them.</summary>
/// <param name="Lines">The lines from top to bottom, running text beside the table left out.</param>
/// <param name="Rules">The rule lines that run along the table, from the one above the first line to the one below the last.</param>
internal sealed record Region(IReadOnlyList<PrintedLine> Lines, IReadOnlyList<RuleLine> Rules)
{
    /// <summary>Box around the lines.</summary>
    public Box Box { get; } = Boxes.Around(Lines.Select(l => l.Box));

    /// <summary>Size of most of the text.</summary>
    public double FontSize { get; } = Interval.Median(Lines.Select(l => l.FontSize));

    /// <summary>The rules between two lines that follow each other.</summary>
    /// <param name="upper">Index of the upper line.</param>
    public IEnumerable<RuleLine> Between(int upper)
    {
        var from = Lines[upper].Box.MiddleY();
        var to = Lines[upper + 1].Box.MiddleY();
        return Rules.Where(r => r.Y > from && r.Y < to);
    }

    /// <summary>True if a rule along most of the table stands between the line and the next.</summary>
    public bool IsDivided(int upper) => Between(upper).Any(Crosses);

    /// <summary>True if the rule runs along most of the table.</summary>
    public bool Crosses(RuleLine rule) => rule.Covered(Box.X0, Box.X1) > 0.7 * Box.Width();
}
