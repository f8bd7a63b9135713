using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Storage.Corrections;
using Extractor.Validation;

namespace Extractor.Cli.Correcting;

/// <summary>Finds the values of a record that a person should look at, and how many unproved numbers each answer settles.</summary>
/// <param name="words">Words of the identities.</param>
/// <param name="typeOf">Type of a value by its path.</param>
/// <param name="all">True to ask for every number that is not proved; else only for those that are doubted, repaired, not read clearly, or in an identity that fails.</param>
internal sealed class ReviewQueue(ProofWords words, Func<string, FieldType?> typeOf, bool all)
{
    /// <summary>Questions in the order in which they are to be asked: the answer that settles most first, then the deepest doubt, then as the documents print them.</summary>
    public static IReadOnlyList<Question> Ordered(IEnumerable<Question> questions) =>
    [
        .. questions.OrderByDescending(q => q.Settles.Count).ThenByDescending(q => q.Weight).ThenBy(q => q.Reading?.Evidence.Confidence ?? 0)
            .ThenBy(q => q.Document.Name, StringComparer.Ordinal).ThenBy(q => q.Document.Sha256, StringComparer.Ordinal),
    ];

    /// <summary>The questions of a record, in its order.</summary>
    /// <param name="record">The record as it was read.</param>
    /// <param name="said">The corrections of the document.</param>
    public IReadOnlyList<Question> Of(ExtractionResult record, IReadOnlyList<JudgedCorrection> said)
    {
        var counting = said.Where(j => j.Counts).Select(j => j.Correction).ToList();
        var stated = counting.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var open = said.Where(j => j.State is "conflict" or "disputed").ToLookup(j => j.Correction.Path, j => $"{j.Correction.By} said {CorrectionPrint.Said(j.Correction)}; {j.State}: {j.Reason}", StringComparer.Ordinal);
        var corrected = CorrectedRecord.Of(record, counting);
        var trial = new AnswerTrial(words, corrected, stated);
        var doubts = corrected.Findings.Where(f => f is { About: FindingAbout.Reading, Severity: not Severity.Info, Path: not null }).ToLookup(f => f.Path!, StringComparer.Ordinal);
        return [.. Fields(corrected).Where(f => !stated.Contains(f.Path)).Select(f => Ask(corrected.Document, f.Path, f.Reading, doubts, [.. open[f.Path]], trial)).OfType<Question>()];
    }

    private static IEnumerable<(string Path, IReading? Reading)> Fields(ExtractionResult record) => record.Forms.SelectMany((form, i) => FormFields.All(form).Select(f => ($"forms[{i}].{f.Path}", f.Reading)));

    private Question? Ask(DocumentInfo document, string path, IReading? reading, ILookup<string, Finding> doubts, IReadOnlyList<string> open, AnswerTrial trial)
    {
        // What doubts a whole line speaks of the values that were read in it, not of those that it does not print.
        List<Finding> about = [.. doubts[path], .. reading is null ? [] : doubts[FlaggedPaths.Parent(path)]];
        if (typeOf(path) is not { } type || (about.Count == 0 && open.Count == 0 && !IsUnproved(reading))) return null;
        var question = new Question { Document = document, Path = path, Type = type, Reading = reading, Doubts = about, Open = open };
        return type == FieldType.Number ? WithEffect(question, trial) : question with { Settles = type == FieldType.Whole ? [path] : [] };
    }

    private bool IsUnproved(IReading? reading) => reading?.Evidence is { Proof: { } proof and not Proof.Proved } evidence
        && (all || proof == Proof.Contradicted || evidence.Confidence < ReadingBar.Sure || evidence.Repairs.Count > 0);

    private static Question WithEffect(Question question, AnswerTrial trial)
    {
        var candidates = trial.Candidates(question.Path);
        var read = question.Reading is null ? null : trial.Try(question.Path, question.Reading.Boxed);
        var wanted = candidates.Select(c => trial.Try(question.Path, c)).ToList();
        // A value that breaks an identity is not yet the answer: the others tell what one settles.
        var best = wanted.Append(read).OfType<AnswerEffect>().OrderBy(e => e.Breaks.Count).ThenByDescending(e => e.Settles.Count).FirstOrDefault();
        var shown = read ?? best;
        return question with
        {
            Settles = best?.Settles ?? [question.Path], Candidates = candidates,
            Identities = shown is null ? [] : [.. shown.Breaks, .. shown.Keeps.Where(i => !i.Kind.Code.EndsWith("_within_weight", StringComparison.Ordinal))],
        };
    }
}
