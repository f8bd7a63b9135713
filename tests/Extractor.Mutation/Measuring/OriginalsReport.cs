using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Mutation.Mutations;
using Extractor.Testing;

namespace Extractor.Mutation.Measuring;

/// <summary>What the proof says of the true records as they are: bound cells of all cells, and false alarms.</summary>
public static class OriginalsReport
{
    /// <summary>Alarms on true records: contradicted numbers and findings, but not that marks and targets disagree, which forms do.</summary>
    public static IReadOnlyList<string> FalseAlarms(IReadOnlyList<Original> originals) =>
        [.. originals.SelectMany(o => new[] { o.Forms, [.. o.Forms.Select(CleanGrid.Place)] }.SelectMany(forms => FalseAlarms(o.Name, forms)))];

    /// <summary>Cells by class and state, on a clean grid.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Original> originals)
    {
        var cells = originals.SelectMany(o => new Judge([.. o.Forms.Select(CleanGrid.Place)]).Truth.Forms).SelectMany(f => FormEdit.Numbers(f).Select(n => (Project: f.FormType.Value == "project_self_evaluation", Class: CellClass.Of(n.Key), Proof: n.Value.Evidence.Proof!.Value))).ToList();
        yield return FormattableString.Invariant($"{"numbers of the originals",-40} {"all",6} {"bound",6} {"proved",7} {"consist",8} {"unbound",8} {"contrad",8}");
        foreach (var group in cells.GroupBy(c => (c.Project, c.Class)).OrderBy(g => !g.Key.Project).ThenBy(g => g.Key.Class, StringComparer.Ordinal))
            yield return Line($"{(group.Key.Project ? "project forms" : "other forms")}: {group.Key.Class}", [.. group.Select(c => c.Proof)]);
        yield return Line("all", [.. cells.Select(c => c.Proof)]);
    }

    private static IEnumerable<string> FalseAlarms(string name, IReadOnlyList<FormRecord> forms)
    {
        var truth = new Judge(forms).Truth;
        var alarms = truth.Findings.Where(f => f.Code != FindingCodes.MarksDisagree).Select(f => $"{name} {f.Code} {f.Path}: {f.Message}");
        return alarms.Concat(truth.Forms.SelectMany((f, i) => FormFields.Enumerate(f).Where(v => v.Reading.Evidence.Proof == Proof.Contradicted).Select(v => $"{name} forms[{i}].{v.Path} contradicted")));
    }

    private static string Line(string name, IReadOnlyList<Proof> states)
    {
        int Count(Proof proof) => states.Count(s => s == proof);
        return FormattableString.Invariant($"{name,-40} {states.Count,6} {states.Count - Count(Proof.Unbound),6} {Count(Proof.Proved),7} {Count(Proof.Consistent),8} {Count(Proof.Unbound),8} {Count(Proof.Contradicted),8}");
    }
}
