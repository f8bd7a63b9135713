using System.Text.Json.Nodes;
using Extractor.Coats;
using Extractor.Coats.Layouts;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Coats;

/// <summary>One form in every coat: the published forms of the corpus, written in each format, come out as the same record.</summary>
public class CoatMatrixTests(ITestOutputHelper output)
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    [Fact]
    public void The_record_is_the_same_in_every_coat()
    {
        var table = new List<string> { "document  " + string.Concat(Coat.All.Select(c => c.Name.PadLeft(20))) };
        var wrong = new List<string>();
        foreach (var path in CoatFiles.Truths)
        {
            var truth = TruthLoader.Load(path);
            var printed = FormPrint.Of(truth);
            var line = Path.GetFileName(path)[..3].PadRight(10);
            string? first = null;
            foreach (var coat in Coat.All)
            {
                var result = Extractor.Extract(coat.Document(printed));
                var all = Differences(truth, result).ToList();
                var differences = all.Where(d => !(coat.Name == "text" && IsBeyondText(d))).Select(d => d.Message).ToList();
                if (all.Count == 0 && Forms(result) != (first ??= Forms(result))) differences.Add("the record differs from that of the first coat");
                line += (differences.Count > 0 ? $"{differences.Count} differ" : all.Count == 0 ? "same" : $"same but for {all.Count}").PadLeft(20);
                wrong.AddRange(differences.Select(d => $"{path[6..9]} {coat.Name}: {d}"));
            }
            table.Add(line);
        }
        foreach (var line in table) output.WriteLine(line);
        Assert.True(wrong.Count == 0, string.Join('\n', [.. table, .. wrong.Take(60)]));
    }

    // Flat text prints neither spans nor ends of paragraphs: an empty cell below a label is the label going on (seed 003 prints lines that have none).
    private static bool IsBeyondText(Difference difference) => difference switch
    {
        { Expected: string expected, Read: string read } => expected.Replace("\n", "", StringComparison.Ordinal) == read.Replace("\n", "", StringComparison.Ordinal),
        _ => difference.Expected is null && difference.Path.EndsWith(".level2", StringComparison.Ordinal),
    };

    private sealed record Difference(string Path, object? Expected, object? Read)
    {
        public string Message => $"{Path}: \"{Read}\" instead of \"{Expected}\"";
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

    // The forms of the record, without document, evidence and findings.
    private static string Forms(ExtractionResult result) => JsonNode.Parse(RecordJson.ToText(result))!["forms"]!.ToJsonString();
}
