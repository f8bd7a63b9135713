using System.Globalization;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Mutation.Mutations;

/// <summary>Single digits of numbers misread, decimal points lost, all nine other digits at every place.</summary>
public static class DigitMutations
{
    /// <summary>Digits and points of every numeric cell; a weight of level 1 that is merged over its lines is one cell.</summary>
    public static IEnumerable<Mutation> OfNumbers(FormRecord form)
    {
        foreach (var (paths, printed) in Cells(form))
            foreach (var mutated in NumberMutations.Of(printed).Where(m => Value(m) != Value(printed)))
            {
                var numbers = FormEdit.Numbers(form);
                var changed = paths.ToDictionary(p => p, p => Reprinted(numbers[p], mutated), StringComparer.Ordinal);
                var kind = mutated.Length < printed.Length ? "point lost: " : "digit: ";
                yield return new(kind + CellClass.Of(paths[0]), $"{paths[0]} {printed} -> {mutated}", FormEdit.With(form, changed), paths);
            }
    }

    /// <summary>Digits and points in targets and actual values.</summary>
    public static IEnumerable<Mutation> OfTexts(FormRecord form)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
            foreach (var field in new[] { "target", "actual" })
                if (FormEdit.Text(form, i, field) is { } text)
                    foreach (var mutated in NumberMutations.Of(text.Value).Where(m => m != text.Value))
                        yield return new($"{(mutated.Length < text.Value.Length ? "point lost" : "digit")}: text of {field}", $"indicators[{i}].{field} {text.Value} -> {mutated}",
                            FormEdit.With(form, i, field, new(mutated, text.Evidence)), [$"indicators[{i}].{field}"]) { Witnesses = [$"indicators[{i}].score"] };
    }

    /// <summary>The same number in other characters.</summary>
    public static Reading<decimal> Reprinted(Reading<decimal> number, string printed) =>
        new(Value(printed), number.Evidence with { Parts = [number.Evidence.Parts[0] with { Printed = printed }] });

    private static decimal Value(string printed) => decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static IEnumerable<(IReadOnlyList<string> Paths, string Printed)> Cells(FormRecord form)
    {
        var cells = FormEdit.Numbers(form).Select(n => (n.Key, n.Value.Evidence.Printed, Cell: MergedCell(form, n.Key)));
        return cells.GroupBy(c => c.Cell, StringComparer.Ordinal).Select(g => ((IReadOnlyList<string>)[.. g.Select(c => c.Key)], g.First().Printed));
    }

    private static string MergedCell(FormRecord form, string path)
    {
        if (!path.Contains("level", StringComparison.Ordinal)) return path;
        var row = int.Parse(path.Split('[', ']')[1], CultureInfo.InvariantCulture);
        var label = form.Indicators[row].Level1?.Value;
        while (row > 0 && form.Indicators[row - 1].Level1?.Value == label) row--;
        return $"{row} {label} {path[path.LastIndexOf('.')..]}";
    }
}

/// <summary>Kinds of numeric cells.</summary>
public static class CellClass
{
    /// <summary>Those to which the bar of single digits applies.</summary>
    public static readonly IReadOnlyList<string> Barred = ["money", "weight", "score", "total"];

    /// <summary>money, rate, weight, score, total or level weight.</summary>
    public static string Of(string path) => path.StartsWith("total.", StringComparison.Ordinal) ? "total" : path[(path.LastIndexOf('.') + 1)..] switch
    {
        "initial_budget" or "full_year_budget" or "executed" => "money",
        "execution_rate" => "rate",
        "score" or "reviewer_score" => "score",
        "weight" => "weight",
        _ => "level weight",
    };
}
