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
        foreach (var (path, reading) in FormFields.Enumerate(form))
        {
            var isDoubted = reading.Evidence.Confidence < ReadingBar.Sure || (losesStops && reading.Evidence.Confidence < 1 && IsUnended(path, reading));
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

    private static string Message(Evidence evidence)
    {
        var others = evidence.Parts.SelectMany(p => p.Others).Take(2).ToList();
        return others.Count > 0 ? $"the characters are not clear: \"{evidence.Printed}\" may be \"{string.Join("\" or \"", others)}\"" : "the characters are not clear";
    }
}
