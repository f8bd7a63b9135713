using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Inspection;

/// <summary>Explains one value of a record by its path.</summary>
public sealed class FieldExplainer(ExtractionResult result)
{
    /// <summary>Explains the value at a path such as "forms[0].indicators[2].weight"; null if the record has no such path.</summary>
    public FieldExplanation? Explain(string path)
    {
        for (var i = 0; i < result.Forms.Count; i++)
            foreach (var (relative, reading) in FormFields.All(result.Forms[i]))
                if (path == $"forms[{i}].{relative}") return Explain(path, i, relative, reading);
        return null;
    }

    /// <summary>The paths nearest to one that the record does not have: those under it first, then by letters that differ.</summary>
    public IReadOnlyList<string> Nearest(string path, int count) =>
    [
        .. Paths().Select(p => (Path: p, Under: p.StartsWith(path, StringComparison.Ordinal)))
            .OrderByDescending(p => p.Under).ThenBy(p => p.Under ? 0 : Distance(path, p.Path)).Take(count).Select(p => p.Path),
    ];

    private IEnumerable<string> Paths() => result.Forms.SelectMany((form, i) => FormFields.All(form).Select(f => $"forms[{i}].{f.Path}"));

    private FieldExplanation Explain(string path, int form, string relative, IReading? reading)
    {
        var (normalised, rules) = NormalisedField.Of(result.Forms[form], relative);
        var findings = result.Findings.Where(f => f.Path is { } about && Holds(about, path)).OrderByDescending(f => f.Path!.Length);
        return new(path, reading?.Boxed, reading?.Evidence, normalised, rules, [.. findings], Proof(result.Forms[form].Ledger, relative));
    }

    private static NumberProof? Proof(FormLedger? ledger, string path) => ledger?.Cells.FirstOrDefault(c => c.Path == path) is { } cell
        ? new(cell.Reason, [.. ledger.Identities.Where(i => i.Cells.Contains(path, StringComparer.Ordinal))])
        : null;

    private static bool Holds(string about, string path) =>
        path.StartsWith(about, StringComparison.Ordinal) && (path.Length == about.Length || path[about.Length] is '.' or '[');

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }
        return row[right.Length];
    }
}
