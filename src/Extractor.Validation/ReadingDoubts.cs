using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Flags values whose characters were not read with certainty, except numbers that the sums prove.</summary>
internal static class ReadingDoubts
{
    /// <summary>The findings of a form; paths that an earlier finding flags are left out.</summary>
    public static IEnumerable<Finding> Find(FormRecord form, FormNumbers numbers, ProofLedger ledger, string prefix)
    {
        var losesStops = FormFields.Enumerate(form).Any(f => IsUnended(f.Path, f.Reading) && f.Reading.Evidence.Confidence < ReadingBar.Sure);
        var bare = form.Indicators.SelectMany(Bare).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (path, reading) in FormFields.Enumerate(form))
        {
            var isDoubted = bare.Contains(reading) || reading.Evidence.Confidence < ReadingBar.Sure || (losesStops && reading.Evidence.Confidence < 1 && IsUnended(path, reading));
            if (!isDoubted || numbers.IsFlagged(path)) continue;
            var isNumber = reading is not Reading<string>;
            if (isNumber && numbers.Find(path) is { } cell && ledger[cell] == Proof.Proved) continue;
            yield return new(prefix + path, isNumber ? FindingCodes.NumberDoubtful : FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning,
                Message(reading.Evidence), reading.Evidence.Parts.FirstOrDefault()?.Where.Page);
        }
    }

    // Where one unclear sentence ends without a stop, the others may have lost theirs too: a stop is the palest sign.
    private static bool IsUnended(string path, IReading reading) =>
        reading is Reading<string> { Value: { Length: > 0 } text } && (path.EndsWith(".deviation", StringComparison.Ordinal) || path.StartsWith("goals[", StringComparison.Ordinal)) && Folding.IsHan(text[^1]);

    // A percent sign that only one of target and actual value has may have been lost by the other one, which is then a bare figure.
    private static IEnumerable<IReading> Bare(Indicator row)
    {
        if (row.Target is not { } target || row.Actual is not { } actual) yield break;
        if (IsPercent(target) && IsBare(actual)) yield return actual;
        if (IsPercent(actual) && IsBare(target)) yield return target;
    }

    private static bool IsPercent(Reading<string> text) => text.Value.Contains('%', StringComparison.Ordinal);

    private static bool IsBare(Reading<string> text) =>
        text.Evidence.Confidence < 1 && text.Value.Any(char.IsAsciiDigit) && text.Value.All(c => char.IsAsciiDigit(c) || c is '.' or '≥' or '≤' or '>' or '<' or '=');

    private static string Message(Evidence evidence)
    {
        var others = evidence.Parts.SelectMany(p => p.Others).Take(2).ToList();
        return others.Count > 0 ? $"the characters are not clear: \"{evidence.Printed}\" may be \"{string.Join("\" or \"", others)}\"" : "the characters are not clear";
    }
}
