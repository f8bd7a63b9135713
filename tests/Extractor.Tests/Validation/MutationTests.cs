using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation;
using Xunit.Abstractions;

namespace Extractor.Tests.Validation;

/// <summary>How many misread digits and lost points the identities notice. The report is printed with --logger "console;verbosity=detailed".</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Truth file, mutations it gives, and the share of them in percent that must be contradicted.</summary>
    [Theory]
    [InlineData("seeds/001_a203d4b834672a09.truth.json", 4192, 99.8)]
    [InlineData("seeds/000_fe319b84d2aa7d28.truth.json", 2300, 99.9)]
    [InlineData("seeds/002_c9a193166346a5e1.first-nine.truth.json", 10212, 99.9)]
    public void A_changed_digit_or_lost_point_is_contradicted(string path, int mutations, double share)
    {
        var forms = TruthLoader.Load(path);
        var numbers = forms.Select(NumbersOf).ToArray();
        var report = new Report();
        for (var i = 0; i < forms.Count; i++)
            foreach (var cell in PrintedCells(forms[i]))
                foreach (var printed in NumberMutations.Of(cell.Printed).Where(p => Changes(p, cell.Printed)))
                    report.Add(FailingAfter(numbers, i, NumberMutations.Apply(forms[i], cell.Paths, printed)), $"forms[{i}].{cell.Paths[0]} {cell.Printed} -> {printed}");
        report.CountBound(forms);
        foreach (var line in report.Lines(path)) output.WriteLine(line);
        Assert.Equal(mutations, report.Mutations);
        Assert.True(report.Share >= share, $"{report.Share:0.###} % contradicted, needed {share} %");
    }

    /// <summary>Numbers of the originals are not contradicted, and nothing is said about their reading.</summary>
    [Fact]
    public void Nothing_of_the_corpus_is_contradicted()
    {
        foreach (var path in TruthLoader.Paths)
        {
            var validated = new FormValidator(Repository.Definitions.Proof).Validate(TruthLoader.Load(path), []);
            Assert.Empty(validated.Findings.Select(f => path + " " + f));
            Assert.DoesNotContain(validated.Forms.SelectMany(FormFields.Enumerate), f => f.Reading.Evidence.Proof == Proof.Contradicted);
        }
    }

    /// <summary>Names of the identities that fail in a form of the document when it is read like this.</summary>
    private static IReadOnlyList<string> FailingAfter(FormNumbers[] document, int index, FormRecord mutated)
    {
        FormNumbers[] numbers = [.. document[..index], NumbersOf(mutated), .. document[(index + 1)..]];
        var identities = new IdentityFinder(numbers[index], new IssuerConventions(numbers).Of(numbers[index])).Find();
        return [.. identities.Where(i => !i.Holds()).Select(i => i.Name).Distinct()];
    }

    private static FormNumbers NumbersOf(FormRecord form) => new(form, new HashSet<string>());

    private static bool Changes(string a, string b) =>
        decimal.Parse(a, NumberStyles.Number, CultureInfo.InvariantCulture) != decimal.Parse(b, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>The numbers of a form by printed cell: a merged weight of level 1 is one cell, though the record repeats it on each line.</summary>
    private static IEnumerable<PrintedCell> PrintedCells(FormRecord form)
    {
        PrintedCell? merged = null;
        foreach (var (path, reading) in FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal>))
        {
            if (!path.EndsWith("level1_weight", StringComparison.Ordinal)) yield return new([path], reading.Evidence.Printed, "");
            else
            {
                var label = form.Indicators[int.Parse(path.Split('[', ']')[1], CultureInfo.InvariantCulture)].Level1!.Value;
                if (merged?.Label == label) merged.Paths.Add(path);
                else
                {
                    if (merged is not null) yield return merged;
                    merged = new([path], reading.Evidence.Printed, label);
                }
            }
        }
        if (merged is not null) yield return merged;
    }

    private sealed record PrintedCell(List<string> Paths, string Printed, string Label);

    private sealed class Report
    {
        private readonly SortedDictionary<string, (int All, int Alone)> _byIdentity = new(StringComparer.Ordinal);
        private readonly List<string> _missed = [];
        private readonly SortedDictionary<Proof, int> _proofs = [];

        public int Mutations { get; private set; }

        public double Share => 100.0 * (Mutations - _missed.Count) / Mutations;

        public void Add(IReadOnlyList<string> failing, string what)
        {
            Mutations++;
            if (failing.Count == 0) _missed.Add(what);
            foreach (var name in failing)
            {
                var (all, alone) = _byIdentity.GetValueOrDefault(name);
                _byIdentity[name] = (all + 1, alone + (failing.Count == 1 ? 1 : 0));
            }
        }

        public void CountBound(IReadOnlyList<FormRecord> forms)
        {
            foreach (var form in new FormValidator(Repository.Definitions.Proof).Validate(forms, []).Forms)
                foreach (var (_, reading) in FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal>))
                    _proofs[reading.Evidence.Proof!.Value] = _proofs.GetValueOrDefault(reading.Evidence.Proof!.Value) + 1;
        }

        public IEnumerable<string> Lines(string path)
        {
            var cells = _proofs.Values.Sum();
            yield return FormattableString.Invariant($"{path}: {Mutations - _missed.Count} of {Mutations} mutations contradicted ({Share:0.000} %)");
            yield return FormattableString.Invariant($"  bound {cells - _proofs.GetValueOrDefault(Proof.Unbound)} of {cells} numbers: {string.Join(", ", _proofs.Select(p => $"{p.Key} {p.Value}"))}");
            foreach (var (name, (all, alone)) in _byIdentity) yield return FormattableString.Invariant($"  {name,-28} {all,6} contradicted, {alone,6} by it alone");
            foreach (var missed in _missed.Take(20)) yield return "  not noticed: " + missed;
        }
    }
}
