namespace Extractor.Validation;

/// <summary>Which of several rules the forms of one issuer and type leave possible.</summary>
internal static class RuleChoice
{
    /// <summary>Forms that must keep one rule and break another before the other is ruled out. The view conventions of the database asks for as many. With one, a
    /// single misread form would make a rule; with three, five forms often do not tell (tests/Extractor.Mutation, "rules").</summary>
    public const int FormsNeeded = 2;

    /// <summary>How many times more forms must speak for a rule than against it to rule the other out: a misread form must not unsettle the rule.</summary>
    public const int Majority = 3;

    /// <summary>For each rule whether no other rules it out.</summary>
    /// <param name="forms">For each form which rules it keeps, all in one order.</param>
    /// <param name="rules">How many rules there are.</param>
    /// <param name="needed">Forms needed to rule one out.</param>
    public static IReadOnlyList<bool> Possible(IReadOnlyList<IReadOnlyList<bool>> forms, int rules, int needed = FormsNeeded)
    {
        int Prefer(int kept, int broken) => forms.Count(f => f[kept] && !f[broken]);
        bool RulesOut(int better, int worse) => Prefer(better, worse) is var votes && votes >= needed && votes >= Majority * Prefer(worse, better);
        return [.. Enumerable.Range(0, rules).Select(rule => !Enumerable.Range(0, rules).Any(other => RulesOut(other, rule)))];
    }
}
