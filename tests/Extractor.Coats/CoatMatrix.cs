using System.Text.Json.Nodes;
using Extractor.Coats.Layouts;
using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>A value that differs from what was printed.</summary>
/// <param name="Path">Path of the value.</param>
/// <param name="Expected">What was printed.</param>
/// <param name="Read">What was read.</param>
public sealed record Difference(string Path, object? Expected, object? Read)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: \"{Read}\" instead of \"{Expected}\"";
}

/// <summary>One document in one coat, written, read and compared.</summary>
/// <param name="Document">Number of the seed.</param>
/// <param name="Coat">Name of the coat.</param>
/// <param name="Values">How many values it has.</param>
/// <param name="Differences">Values that differ from what was printed.</param>
/// <param name="OtherThanFirst">Parts of the record that are not, to the letter, those of the first coat.</param>
/// <param name="Doubts">How many warnings and errors there are about the reading: those of a coat with pages may doubt what a page break cuts.</param>
public sealed record CoatOutcome(string Document, string Coat, int Values, IReadOnlyList<Difference> Differences, IReadOnlyList<string> OtherThanFirst, int Doubts)
{
    /// <summary>True if the record is the same but for evidence and document.</summary>
    public bool IsSame => Differences.Count == 0 && OtherThanFirst.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => IsSame ? "same" + (Doubts > 0 ? $", {Doubts} doubted" : "") : Differences.Count > 0 ? $"{Differences.Count} differ" : "other " + string.Join(", ", OtherThanFirst);
}

/// <summary>The published forms of the corpus in every coat, each compared with what was printed and with the record of the first coat.</summary>
public sealed class CoatMatrix(PipelineDefinitions definitions)
{
    /// <summary>What the row of the published texts is called.</summary>
    public const string Published = "text as published";

    private readonly DocumentExtractor _extractor = new(definitions);
    private readonly DocumentOpener _opener = new();

    /// <summary>Coat by coat, document by document; the last row are the texts of the corpus themselves.</summary>
    public IReadOnlyList<CoatOutcome> Of(IReadOnlyList<Coat> coats)
    {
        var truths = CoatFiles.Truths.Select(TruthLoader.Load).ToList();
        var printed = truths.ConvertAll(FormPrint.Of);
        var rows = coats.Select(c => (c.Name, Documents: c.Documents(printed)))
            .Append((Published, [.. CoatFiles.Truths.Select(t => Repository.Document(t.Replace(".truth.json", ".txt", StringComparison.Ordinal)))])).ToList();
        var cells = rows.SelectMany(r => r.Documents.Select((d, i) => (r.Name, Document: d, Seed: i))).ToList();
        var read = cells.AsParallel().AsOrdered().Select(c => Extract(c.Document)).ToList();
        return [.. cells.Select((c, i) => Compare(c.Name, Path.GetFileName(CoatFiles.Truths[c.Seed])[..3], truths[c.Seed], read[i], read[c.Seed]))];
    }

    private static CoatOutcome Compare(string coat, string document, IReadOnlyList<FormRecord> truth, ExtractionResult result, ExtractionResult first)
    {
        var (record, other) = (Comparable(result), Comparable(first));
        return new(document, coat, truth.Sum(f => FormFields.Enumerate(f).Count()), [.. Differences(truth, result)], [.. record.Where(p => !JsonNode.DeepEquals(p.Value, other[p.Key])).Select(p => p.Key)],
            result.Findings.Count(f => f is { About: FindingAbout.Reading, Severity: not Severity.Info }));
    }

    // An archive must hold one document.
    private ExtractionResult Extract(SourceDocument input) => _extractor.Extract(_opener.Open(input).Single().Document);

    // The record without document and evidence, and without what else is of the coat: findings about its reading, and the pages of findings.
    private static JsonObject Comparable(ExtractionResult result)
    {
        var record = JsonNode.Parse(RecordJson.ToText(result with { Findings = [.. result.Findings.Where(f => f.About == FindingAbout.Form)] }))!.AsObject();
        record.Remove("document");
        record.Remove("evidence");
        foreach (var finding in record["findings"]!.AsArray()) finding!.AsObject().Remove("page");
        return record;
    }

    private static IEnumerable<Difference> Differences(IReadOnlyList<FormRecord> truth, ExtractionResult result)
    {
        if (result.Forms.Count != truth.Count) yield return new("forms.count", truth.Count, $"{result.Forms.Count}; {string.Join("; ", result.Findings.Select(f => f.Message).Take(3))}");
        for (var i = 0; i < Math.Min(truth.Count, result.Forms.Count); i++)
        {
            var expected = FormFields.Enumerate(truth[i]).ToDictionary(f => f.Path, f => f.Reading.Boxed, StringComparer.Ordinal);
            var read = FormFields.Enumerate(result.Forms[i]).ToDictionary(f => f.Path, f => f.Reading.Boxed, StringComparer.Ordinal);
            foreach (var path in expected.Keys.Union(read.Keys))
                if (!Equals(expected.GetValueOrDefault(path), read.GetValueOrDefault(path))) yield return new($"forms[{i}].{path}", expected.GetValueOrDefault(path), read.GetValueOrDefault(path));
        }
    }
}
