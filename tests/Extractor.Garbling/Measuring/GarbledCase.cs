using Extractor.Garbling.Forms;
using Extractor.Garbling.Patterns;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Measuring;

/// <summary>One garbled document with its truth.</summary>
/// <param name="Run">The pattern's name, or none, or mixed.</param>
/// <param name="Seed">What makes the same case again.</param>
/// <param name="Forms">The forms, with what was destroyed.</param>
/// <param name="Applied">The patterns that found a place.</param>
public sealed record GarbledCase(string Run, ulong Seed, IReadOnlyList<PrintedForm> Forms, IReadOnlyList<string> Applied)
{
    /// <summary>The dump.</summary>
    public string Text => string.Join('\n', Forms.SelectMany(f => f.Lines)) + "\n";
}

/// <summary>Makes cases: forms of one office, printed and garbled.</summary>
public static class CaseMaker
{
    /// <summary>The case of a run (a pattern's name, none or mixed) and a seed; null if the pattern found no place in any form.</summary>
    public static GarbledCase? Make(string run, ulong seed)
    {
        var dice = new Dice(seed);
        var pattern = PatternCatalogue.Find(run);
        var layout = dice.Pick(pattern?.Layouts ?? Enum.GetValues<Layout>());
        var forms = Print(layout, dice);
        var patterns = Choose(run, pattern, layout, dice);
        var applied = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in patterns)
            foreach (var form in forms)
                if ((patterns.Count == 1 || dice.Chance(60)) && one.Apply(form, dice)) applied.Add(one.Id);
        return applied.Count == 0 && run != PatternCatalogue.None ? null : new(run, seed, forms, [.. applied]);
    }

    private static IReadOnlyList<Pattern> Choose(string run, Pattern? pattern, Layout layout, Dice dice)
    {
        if (pattern is not null) return [pattern];
        if (run == PatternCatalogue.None) return [];
        if (run != PatternCatalogue.Mixed) throw new ArgumentException($"no pattern is called {run}");
        var chosen = dice.Shuffle(PatternCatalogue.All.Where(p => !p.Alone && p.Layouts.Contains(layout))).Take(dice.Between(3, 6)).ToHashSet();
        return [.. PatternCatalogue.All.Where(chosen.Contains)];
    }

    private static List<PrintedForm> Print(Layout layout, Dice dice)
    {
        if (layout == Layout.ProjectNarrow && dice.Chance(25))
            return [.. dice.Shuffle(CorpusForms.All).Take(dice.Between(1, 3)).Select(f => ProjectPrinter.Narrow(f, CorpusForms.Issuer))];
        var issuer = Issuer.Random(dice, layout == Layout.ProjectWide);
        var units = new UnitFormMaker(issuer, dice);
        var projects = new ProjectFormMaker(issuer, dice);
        return layout switch
        {
            Layout.ProjectNarrow => [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => ProjectPrinter.Narrow(projects.Make(layout), issuer))],
            Layout.ProjectWide => [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => ProjectPrinter.Wide(projects.Make(layout), issuer))],
            Layout.Unit => [UnitPrinter.SelfEvaluation(units.SelfEvaluation())],
            Layout.Report => [UnitPrinter.Report(units.Report())],
            _ => [UnitPrinter.Declaration(units.Declaration())],
        };
    }
}
