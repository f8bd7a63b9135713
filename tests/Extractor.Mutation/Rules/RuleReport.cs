using Extractor.Garbling;

namespace Extractor.Mutation.Rules;

/// <summary>Tables of how many forms it takes to find a planted rule.</summary>
internal static class RuleReport
{
    private static readonly int[] Counts = [3, 5, 10, 20];

    /// <summary>The tables, by how many forms must rule a rule out.</summary>
    public static IEnumerable<string> Lines(ulong seed, IReadOnlyList<int> needed)
    {
        foreach (var n in needed)
        {
            yield return "";
            yield return FormattableString.Invariant($"{n} forms rule a rule out; {RuleRecovery.Issuers} issuers a rule");
            yield return FormattableString.Invariant($"{"",-34} {"telling forms needed",24}   as they come, % alone left after      one in ten misread, after 5: % lost");
            yield return FormattableString.Invariant($"{"planted rule",-34} {"median",10} {"most",6} {"≤5 %",6}   {string.Join(" ", Counts.Select(c => $"{c,6}"))}");
            foreach (var (kind, rule, issuer) in RuleRecovery.Planted())
            {
                var seeds = Enumerable.Range(0, RuleRecovery.Issuers).Select(i => Dice.Mix(seed, kind + rule, i)).ToList();
                var telling = seeds.Take(20).Select(s => RuleRecovery.TellingForms(kind, rule, issuer, s, n)).Order().ToList();
                var alone = Counts.Select(c => 100.0 * seeds.Count(s => RuleRecovery.AsTheyCome(kind, rule, issuer, s, c, n, 0).Alone) / seeds.Count);
                var lost = 100.0 * seeds.Count(s => !RuleRecovery.AsTheyCome(kind, rule, issuer, s, 5, n, 10).Kept) / seeds.Count;
                yield return FormattableString.Invariant($"{kind + " " + rule,-34} {telling[telling.Count / 2],10} {telling[^1],6} {100.0 * telling.Count(t => t <= 5) / telling.Count,6:0}   {string.Join(" ", alone.Select(a => FormattableString.Invariant($"{a,6:0}")))}   {lost,12:0}");
            }
        }
    }
}
