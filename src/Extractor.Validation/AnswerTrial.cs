using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>What would follow if the value of a form were known: the numbers that it proves, the identities that it breaks.</summary>
public sealed class AnswerTrial
{
    private readonly ProofWords _words;
    private readonly IReadOnlyList<FormState> _forms;

    /// <summary>Takes the record of a document with its proof states.</summary>
    /// <param name="words">Words of the identities.</param>
    /// <param name="record">The record; corrections that count are in it.</param>
    /// <param name="stated">Paths of the values for which a person stands: they are certain whatever was doubted.</param>
    public AnswerTrial(ProofWords words, ExtractionResult record, IReadOnlySet<string> stated)
    {
        _words = words;
        var flags = FlagPaths.ByForm(record.Forms.Count, [.. record.Findings.Where(f => !FollowsFromProof(f))]);
        var known = stated.Select(FlaggedPaths.Within).OfType<(int Form, string Path)>().ToLookup(p => p.Form, p => p.Path);
        var numbers = record.Forms.Select((form, i) => new FormNumbers(form, flags[i], known[i].ToHashSet(StringComparer.Ordinal))).ToList();
        var conventions = new IssuerConventions(numbers);
        _forms = [.. numbers.Select((n, i) => new FormState(n, flags[i], known[i].ToHashSet(StringComparer.Ordinal), conventions.Of(n)))];
    }

    /// <summary>What follows if a value is known. Throws <see cref="FormatException"/> for a path outside the forms.</summary>
    /// <param name="path">Path of the value.</param>
    /// <param name="value">string, decimal or int as the field wants it; null if the paper cannot be read.</param>
    public AnswerEffect Try(string path, object? value)
    {
        var (form, relative) = At(path);
        var after = form.With(relative, value);
        var (failing, failed) = (after.Failing(_words), form.Failing(_words).Select(f => f.Formula).ToHashSet(StringComparer.Ordinal));
        return new([.. form.Settled(after, relative).Select(p => Prefix(path) + p)],
            [.. failing.Where(i => i.Cells.Contains(relative, StringComparer.Ordinal) || !failed.Contains(i.Formula))],
            [.. after.Holding(_words).Where(i => i.Cells.Contains(relative, StringComparer.Ordinal))]);
    }

    /// <summary>The numbers that the identities of its form ask for at a path, least first: each mends identities that fail or cannot be formed now, and breaks none.</summary>
    public IReadOnlyList<decimal> Candidates(string path)
    {
        var (form, relative) = At(path);
        return [.. form.Solutions(relative).Where(v => Try(path, v).Breaks.Count == 0).Order()];
    }

    // What the proof itself found stands among the findings of a record; taken for doubts of the reading, it would hide what an answer mends.
    private static bool FollowsFromProof(Finding finding) => finding.Code == FindingCodes.IdentityFails || finding.Message == ScanGaps.Message
        || (finding.Code == FindingCodes.ValueMissing && finding.Path is { } path && (path.EndsWith(".indicators", StringComparison.Ordinal) || path.EndsWith(".funding", StringComparison.Ordinal)));

    private static string Prefix(string path) => path[..(path.IndexOf('.', StringComparison.Ordinal) + 1)];

    private (FormState Form, string Relative) At(string path) =>
        FlaggedPaths.Within(path) is { } at && at.Form < _forms.Count ? (_forms[at.Form], at.Path) : throw new FormatException($"{path} is no value of a form of the record");

    /// <summary>A form with what is known of it, and the proof that follows.</summary>
    private sealed class FormState(FormNumbers numbers, IReadOnlySet<string> flags, IReadOnlySet<string> stated, Conventions conventions)
    {
        private readonly ProofLedger _ledger = new(numbers, new IdentityFinder(numbers, conventions).Find());
        private readonly Lazy<HashSet<string>> _proved = new(() => FormFields.Enumerate(numbers.Form).Where(f => f.Reading.Evidence.Proof == Proof.Proved).Select(f => f.Path).ToHashSet(StringComparer.Ordinal));

        public FormState With(string path, object? value)
        {
            var known = new HashSet<string>(stated, StringComparer.Ordinal) { path };
            return new(new FormNumbers(FieldReplacement.With(numbers.Form, path, value), flags, known), flags, known, conventions);
        }

        public IEnumerable<FormIdentity> Failing(ProofWords words) => _ledger.Failing.Where(i => i.Speaks).Select(i => LedgerWriter.Worded(words, i));

        public IEnumerable<FormIdentity> Holding(ProofWords words) => _ledger.Holding.Where(i => i.Speaks).Select(i => LedgerWriter.Worded(words, i));

        /// <summary>The answered number, and those that were proved neither in the record nor here, and are in what follows.</summary>
        public IEnumerable<string> Settled(FormState after, string answered) => after.Numbers
            .Where(c => c.Path == answered || (after._ledger[c] == Proof.Proved && !IsProved(c.Path) && !IsProvedHere(c.Path))).Select(c => c.Path);

        /// <summary>Values for which an identity would hold that fails now, or that takes a number which is not there.</summary>
        public IEnumerable<decimal> Solutions(string path)
        {
            var isThere = numbers.Find(path) is not null;
            var form = isThere ? this : With(path, 0m);
            if (form.Number(path) is not { } cell) return [];
            return form._ledger.Failing.Concat(isThere ? [] : form._ledger.Holding).Where(i => i.Cells.Contains(cell)).SelectMany(i => i.Solutions(cell)).Where(v => v >= 0).Distinct();
        }

        private IReadOnlyCollection<NumberCell> Numbers => numbers.All;

        private NumberCell? Number(string path) => numbers.Find(path);

        private bool IsProvedHere(string path) => numbers.Find(path) is { } cell && _ledger[cell] == Proof.Proved;

        private bool IsProved(string path) => stated.Contains(path) || _proved.Value.Contains(path);
    }
}

/// <summary>What follows if a value is known.</summary>
/// <param name="Settles">Paths of the numbers that are settled then: the value itself, if it is a number, and those that the identities prove by it.</param>
/// <param name="Breaks">Identities that fail with it.</param>
/// <param name="Keeps">Identities that hold with it.</param>
public sealed record AnswerEffect(IReadOnlyList<string> Settles, IReadOnlyList<FormIdentity> Breaks, IReadOnlyList<FormIdentity> Keeps);
