using System.Globalization;
using System.Text.Json;
using Extractor.Evaluation;

namespace Extractor.Cli;

/// <summary>A document and how well it was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its figures.</param>
/// <param name="NotRead">Why a page of it was not read at all: it has no figures then; null if all were.</param>
internal sealed record MeasuredDocument(string Name, Score Score, string? NotRead);

/// <summary>Shows the scores of several documents, a line each and one for all.</summary>
internal static class AccuracyTable
{
    /// <summary>Writes the table for people.</summary>
    public static void Write(IReadOnlyList<MeasuredDocument> documents, TextWriter output)
    {
        var table = new TextTable("document", "forms", "rows", "numbers %", "labels %", "short %", "CER %", "silent", "silent texts", "flagged right") { WidestText = 60 };
        foreach (var document in documents)
        {
            if (document.NotRead is null) Add(table, document.Name, document.Score);
            else table.Add(document.Name, "not read");
        }
        Add(table, "all", Total(documents));
        table.Write(output, "");
    }

    /// <summary>Writes the figures as one JSON object: documents by name, those not read with the reason, and the total.</summary>
    public static void WriteJson(IReadOnlyList<MeasuredDocument> documents, TextWriter output)
    {
        output.WriteLine("{\"documents\": {");
        output.WriteLine(string.Join(",\n", documents.Where(d => d.NotRead is null).Select(d => $"{Quoted(d.Name)}: {ScorePrinter.Json(d.Score)}")));
        output.WriteLine($"}}, \"not_read\": {{{string.Join(", ", documents.Where(d => d.NotRead is not null).Select(d => $"{Quoted(d.Name)}: {Quoted(d.NotRead!)}"))}}},");
        output.WriteLine($"\"total\": {ScorePrinter.Json(Total(documents))}}}");
    }

    /// <summary>Writes the first differences of a document: silent ones first, then those that the extraction flagged itself.</summary>
    public static void WriteDifferences(MeasuredDocument document, int count, TextWriter output)
    {
        var score = document.Score;
        var silent = score.Silent.Concat(score.SilentTexts).ToHashSet();
        var lines = silent.Select(d => "silent  " + ScorePrinter.Line(d))
            .Concat(score.Differences.Where(d => !silent.Contains(d)).Select(d => "flagged " + ScorePrinter.Line(d))).Take(count).ToList();
        if (lines.Count == 0) return;
        output.WriteLine();
        output.WriteLine(document.Name);
        foreach (var line in lines) output.WriteLine("  " + line);
    }

    private static void Add(TextTable table, string name, Score s) => table.Add(
        name, Of(s.Forms), Of(s.Rows), Of(s.Numbers.Percent), Of(s.Labels.Percent), Of(s.Short.Percent), Of(s.TextErrorPercent),
        Of(s.Silent.Count), Of(s.SilentTexts.Count), $"{Of(s.RightButFlagged)} ({Of(s.RightButFlaggedPercent)} %)");

    private static string Of(Found found) => $"{found.Here}/{found.Expected}" + (found.Invented > 0 ? $" +{found.Invented}" : "");

    private static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static Score Total(IReadOnlyList<MeasuredDocument> documents) => documents.Aggregate(Score.None, (sum, d) => sum + d.Score);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
