using System.Text.Json;
using static Extractor.Evaluation.JsonFields;
using static Extractor.Evaluation.TextComparison;

namespace Extractor.Evaluation;

/// <summary>How alike two rows are, 0 to 1: what the alignment goes by.</summary>
internal static class Likeness
{
    internal static double OfForms(JsonElement truth, JsonElement extracted)
    {
        var sum = 0.3 * Similarity(truth.FirstText("project_name", "unit_name"), extracted.FirstText("project_name", "unit_name"));
        sum += 0.2 * One(truth.TextOf("form_type") == extracted.TextOf("form_type"));
        sum += 0.2 * One(FirstExecuted(truth).SequenceEqual(FirstExecuted(extracted)));
        var (left, right) = (Names(truth), Names(extracted));
        var shared = left.Count(right.Contains);
        return sum + 0.3 * ((double)shared / Math.Max(1, left.Count + right.Count - shared));
    }

    internal static double OfFunding(JsonElement truth, JsonElement extracted) =>
        0.6 * One(truth.TextOf("item") == extracted.TextOf("item")) + 0.4 * Similarity(truth.TextOf("label"), extracted.TextOf("label"));

    internal static double OfIndicators(JsonElement truth, JsonElement extracted)
    {
        var sum = 0.5 * Similarity(truth.FirstText("level3", "level2"), extracted.FirstText("level3", "level2"));
        sum += 0.2 * SameNumber(truth, extracted, "weight") + 0.15 * SameNumber(truth, extracted, "score");
        return sum + 0.15 * One(Fold(truth.Field("target")) == Fold(extracted.Field("target")));
    }

    /// <summary>Likeness of the first 60 characters of a field.</summary>
    internal static double OfBeginnings(JsonElement truth, JsonElement extracted, string field) =>
        Similarity(Beginning(truth.TextOf(field)), Beginning(extracted.TextOf(field)));

    private static string Beginning(string? text) => string.Concat((text ?? "").EnumerateRunes().Take(60).Select(r => r.ToString()));

    private static double SameNumber(JsonElement truth, JsonElement extracted, string field) =>
        One(NumberKey(truth.Field(field)) == NumberKey(extracted.Field(field)));

    private static IEnumerable<string?> FirstExecuted(JsonElement form) =>
        form.Items("funding").Take(1).Select(row => NumberKey(row.Field("executed")));

    private static HashSet<string?> Names(JsonElement form) => [.. form.Items("indicators").Select(row => Fold(row.Field("level3")))];

    private static double One(bool condition) => condition ? 1 : 0;
}
