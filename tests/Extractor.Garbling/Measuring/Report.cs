using System.Globalization;
using System.Text;

namespace Extractor.Garbling.Measuring;

/// <summary>Prints tallies as a table that can stand in a note.</summary>
public static class Report
{
    /// <summary>The table, one line a run, and a line for all but the clean run.</summary>
    public static string Table(IReadOnlyList<PatternTally> tallies)
    {
        var text = new StringBuilder();
        text.AppendLine("| pattern | cases | numbers | recovered % | right but flagged % | wrong and flagged | silent | labels % | silent | short texts % | silent | long texts silent | rows invented silently |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var all = new PatternTally("all");
        foreach (var tally in tallies)
        {
            text.AppendLine(Line(tally));
            all.Add(tally);
        }
        if (tallies.Count > 1) text.AppendLine(Line(all));
        return text.ToString();
    }

    /// <summary>The first silent errors of a run, each with what makes it again.</summary>
    public static string Silent(PatternTally tally, int most) => Lines(tally.Run, tally.SilentErrors, most);

    /// <summary>The first flagged values of a run, each with what makes it again.</summary>
    public static string Flagged(PatternTally tally, int most) => Lines(tally.Run, tally.Flagged, most);

    private static string Lines(string run, IReadOnlyList<(ulong Seed, FieldOutcome Outcome)> outcomes, int most)
    {
        var text = new StringBuilder();
        foreach (var (seed, outcome) in outcomes.OrderBy(s => s.Outcome.Class is FieldClass.Number or null ? 0 : 1).Take(most))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {outcome.Outcome,-15} replay {run} {seed}  {outcome.Path}  truth: {outcome.Truth ?? "-"}  got: {outcome.Extracted ?? "-"}");
        return text.ToString();
    }

    private static string Line(PatternTally t) => string.Create(CultureInfo.InvariantCulture,
        $"| {t.Run} | {t.Cases} | {t.Surviving(FieldClass.Number)} | {t.Recovered(FieldClass.Number):F2} | {t.Noise(FieldClass.Number):F2} | {t.Count(FieldClass.Number, Outcome.WrongAndFlagged)} | {t.Silent(FieldClass.Number)} | {t.Recovered(FieldClass.Label):F2} | {t.Silent(FieldClass.Label)} | {t.Recovered(FieldClass.Short):F2} | {t.Silent(FieldClass.Short)} | {t.Silent(FieldClass.Text)} | {t.Silent(null)} |");
}
