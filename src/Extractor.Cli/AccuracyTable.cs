using System.Globalization;
using System.Text.Json;
using Extractor.Evaluation;

namespace Extractor.Cli;

/// <summary>Shows the scores of several documents, a line each and one for all.</summary>
internal static class AccuracyTable
{
    /// <summary>Writes the table for people.</summary>
    public static void Write(IReadOnlyList<(string Name, Score Score)> scores, TextWriter output)
    {
        var table = new TextTable("document", "forms", "rows", "numbers %", "labels %", "short %", "CER %", "silent", "silent texts", "flagged right") { WidestText = 60 };
        foreach (var (name, score) in scores) Add(table, name, score);
        Add(table, "all", Total(scores));
        table.Write(output, "");
    }

    /// <summary>Writes the figures as one JSON object: documents by name, and the total.</summary>
    public static void WriteJson(IReadOnlyList<(string Name, Score Score)> scores, TextWriter output)
    {
        output.WriteLine("{\"documents\": {");
        output.WriteLine(string.Join(",\n", scores.Select(s => $"\"{JsonEncodedText.Encode(s.Name)}\": {ScorePrinter.Json(s.Score)}")));
        output.WriteLine("}, \"total\": " + ScorePrinter.Json(Total(scores)) + "}");
    }

    /// <summary>Writes the first differences of a document: silent ones first, then those that the extraction flagged itself.</summary>
    public static void WriteDifferences(string name, Score score, int count, TextWriter output)
    {
        var silent = score.Silent.Concat(score.SilentTexts).ToHashSet();
        var lines = silent.Select(d => "silent  " + ScorePrinter.Line(d))
            .Concat(score.Differences.Where(d => !silent.Contains(d)).Select(d => "flagged " + ScorePrinter.Line(d))).Take(count).ToList();
        if (lines.Count == 0) return;
        output.WriteLine();
        output.WriteLine(name);
        foreach (var line in lines) output.WriteLine("  " + line);
    }

    private static void Add(TextTable table, string name, Score s) => table.Add(
        name, Of(s.Forms), Of(s.Rows), Of(s.Numbers.Percent), Of(s.Labels.Percent), Of(s.Short.Percent), Of(s.TextErrorPercent),
        Of(s.Silent.Count), Of(s.SilentTexts.Count), $"{Of(s.RightButFlagged)} ({Of(s.RightButFlaggedPercent)} %)");

    private static string Of(Found found) => $"{found.Here}/{found.Expected}" + (found.Invented > 0 ? $" +{found.Invented}" : "");

    private static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static Score Total(IReadOnlyList<(string Name, Score Score)> scores) => scores.Aggregate(Score.None, (sum, s) => sum + s.Score);
}
