using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Mutation.Mutations;

/// <summary>Values that came to another line: exchanged between two lines, or a column moved by one.</summary>
public static class LineMutations
{
    private static readonly string[] Numbers = ["weight", "score"];
    private static readonly string[] Texts = ["target", "actual"];

    /// <summary>All exchanges and shifts of a form. A cell that came to another line brings its place along, where the form knows places.</summary>
    public static IEnumerable<Mutation> Of(FormRecord form)
    {
        var lines = form.Indicators.Count;
        for (var a = 0; a < lines; a++)
            for (var b = a + 1; b < lines; b++)
                foreach (var swap in Swaps(form, a, b)) yield return swap;
        for (var a = 0; a < form.Funding.Count; a++)
            for (var b = a + 1; b < form.Funding.Count; b++)
                foreach (var column in new[] { "initial_budget", "full_year_budget", "executed" })
                    if (Exchanged(form, $"funding[{a}]", $"funding[{b}]", [column]) is { } swap) yield return swap with { Kind = "swapped: money of two rows" };
        foreach (var field in Numbers)
            foreach (var down in new[] { true, false })
                if (ShiftedNumbers(form, field, down) is { } shifted) yield return shifted;
        foreach (var field in Texts)
            foreach (var down in new[] { true, false })
                if (ShiftedTexts(form, field, down) is { } shifted) yield return shifted;
    }

    private static IEnumerable<Mutation> Swaps(FormRecord form, int a, int b)
    {
        foreach (var field in Numbers)
            if (Exchanged(form, $"indicators[{a}]", $"indicators[{b}]", [field]) is { } swap) yield return swap with { Kind = $"swapped: {field}s of two lines" };
        if (Exchanged(form, $"indicators[{a}]", $"indicators[{b}]", Numbers) is { } both) yield return both with { Kind = "swapped: weights and scores of two lines" };
        foreach (var field in Texts)
        {
            var (first, second) = (FormEdit.Text(form, a, field), FormEdit.Text(form, b, field));
            if (first is null || second is null || first.Value == second.Value) continue;
            yield return new($"swapped: {field}s of two lines", $"{a} <-> {b}: {first.Value} <-> {second.Value}", FormEdit.With(FormEdit.With(form, a, field, second), b, field, first),
                [$"indicators[{a}].{field}", $"indicators[{b}].{field}"]) { Witnesses = [$"indicators[{a}].score", $"indicators[{b}].score"] };
        }
    }

    private static Mutation? Exchanged(FormRecord form, string a, string b, IReadOnlyList<string> fields)
    {
        var numbers = FormEdit.Numbers(form);
        var pairs = fields.Where(f => numbers.ContainsKey($"{a}.{f}") && numbers.ContainsKey($"{b}.{f}")).ToList();
        if (pairs.Count < fields.Count || pairs.All(f => numbers[$"{a}.{f}"].Value == numbers[$"{b}.{f}"].Value)) return null;
        var changed = pairs.SelectMany(f => new[] { ($"{a}.{f}", numbers[$"{b}.{f}"]), ($"{b}.{f}", numbers[$"{a}.{f}"]) }).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var wrong = changed.Where(c => c.Value.Value != numbers[c.Key].Value).Select(c => c.Key).ToList();
        return new("", $"{a} <-> {b}: {string.Join(", ", pairs.Select(f => $"{f} {numbers[$"{a}.{f}"].Value} <-> {numbers[$"{b}.{f}"].Value}"))}", FormEdit.With(form, changed), wrong);
    }

    // The number that leaves the column at one end comes in at the other, so that the sums stay.
    private static Mutation? ShiftedNumbers(FormRecord form, string field, bool down)
    {
        var numbers = FormEdit.Numbers(form);
        var paths = Enumerable.Range(0, form.Indicators.Count).Select(i => $"indicators[{i}].{field}").Where(numbers.ContainsKey).ToList();
        var changed = paths.Select((p, i) => (p, numbers[paths[(i + (down ? paths.Count - 1 : 1)) % paths.Count]])).ToDictionary(p => p.p, p => p.Item2, StringComparer.Ordinal);
        var wrong = changed.Where(c => c.Value.Value != numbers[c.Key].Value).Select(c => c.Key).ToList();
        return wrong.Count == 0 ? null : new($"shifted: {field}s by one line", down ? "down" : "up", FormEdit.With(form, changed), wrong);
    }

    private static Mutation? ShiftedTexts(FormRecord form, string field, bool down)
    {
        var lines = form.Indicators.Count;
        if (lines < 2 || Enumerable.Range(0, lines).All(i => FormEdit.Text(form, i, field)?.Value == FormEdit.Text(form, 0, field)?.Value)) return null;
        var shifted = Enumerable.Range(0, lines).Aggregate(form, (f, i) => FormEdit.With(f, i, field, FormEdit.Text(form, (i + (down ? lines - 1 : 1)) % lines, field)));
        return new($"shifted: {field}s by one line", down ? "down" : "up", shifted, [.. Enumerable.Range(0, lines).Select(i => $"indicators[{i}].{field}")])
        {
            Witnesses = [.. Enumerable.Range(0, lines).Select(i => $"indicators[{i}].score")],
        };
    }
}
