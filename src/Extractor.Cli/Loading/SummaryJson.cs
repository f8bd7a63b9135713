using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Cli.Loading;

/// <summary>The summary of a run for machines: one JSON object.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the summary.</summary>
    public static void Write(LoadSummary summary, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            summary.Database,
            ProgramVersion = summary.Stamp.Version,
            summary.Stamp.DefinitionsSha256,
            Documents = summary.Documents.Count,
            summary.Written,
            Unchanged = summary.Documents.Count - summary.Written,
            summary.Duplicates,
            summary.Renewed,
            Forms = summary.Sum(f => f.Forms),
            Indicators = summary.Sum(f => f.Indicators),
            Tables = summary.Sum(f => f.Tables),
            Values = summary.Sum(f => f.Values),
            Flagged = summary.Sum(f => f.Flagged),
            Findings = summary.Findings.ToDictionary(f => f.Code, f => f.Count),
            summary.FindingsTogether,
            summary.Failures,
            summary.Skipped,
            summary.Stopped,
        },
        Options));
}
