using System.Globalization;

namespace Extractor.Cli.Loading;

/// <summary>The summary of a run for a person.</summary>
internal static class SummaryText
{
    private const int MostLines = 60;

    /// <summary>Writes the summary.</summary>
    public static void Write(LoadSummary summary, TextWriter output)
    {
        Documents(summary, output);
        var (values, flagged) = (summary.Sum(f => f.Values), summary.Sum(f => f.Flagged));
        var share = values == 0 ? "" : $" ({(100m * flagged / values).ToString("0.0", CultureInfo.InvariantCulture)} %)";
        output.WriteLine($"database        {summary.Database}");
        output.WriteLine($"documents       {summary.Documents.Count} ({summary.Written} written, {summary.Documents.Count - summary.Written} already there{Renewed(summary)}{Duplicates(summary)})");
        output.WriteLine($"forms           {summary.Sum(f => f.Forms)}");
        output.WriteLine($"indicators      {summary.Sum(f => f.Indicators)}");
        output.WriteLine($"other tables    {summary.Sum(f => f.Tables)}");
        output.WriteLine($"values          {values}");
        output.WriteLine($"flagged         {flagged}{share}");
        output.WriteLine($"together        {summary.FindingsTogether} findings that only several documents show");
        output.WriteLine($"failures        {summary.Failures.Count}");
        Findings(summary, output);
        List("failures", summary.Failures, output);
        List("passed over", summary.Skipped, output);
        if (summary.Stopped is not null) output.WriteLine($"\nSTOPPED before the end: {summary.Stopped}");
        else if (summary.Documents.Count > 0) output.WriteLine($"\nLook inside: sqlite3 -box {summary.Database} 'SELECT * FROM form_overview' (also: indicator_view, flagged, findings)");
    }

    private static void Documents(LoadSummary summary, TextWriter output)
    {
        if (summary.Documents.Count is 0 or > MostLines) return;
        var table = new TextTable("document", "forms", "indicators", "tables", "values", "flagged", "findings") { WidestText = 72 };
        foreach (var (_, name, _, f) in summary.Documents)
            table.Add(name, Number(f.Forms), Number(f.Indicators), Number(f.Tables), Number(f.Values), Number(f.Flagged), Number(f.Findings.Sum(c => c.Count)));
        table.Write(output, "");
        output.WriteLine();
    }

    private static void Findings(LoadSummary summary, TextWriter output)
    {
        if (!summary.Findings.Any()) return;
        output.WriteLine();
        var table = new TextTable("finding", "count");
        foreach (var f in summary.Findings) table.Add(f.Code, Number(f.Count));
        table.Write(output, "");
    }

    private static void List(string title, IReadOnlyList<NotLoaded> list, TextWriter output)
    {
        if (list.Count == 0) return;
        output.WriteLine($"\n{title}:");
        foreach (var reason in list.GroupBy(n => n.Reason, StringComparer.Ordinal))
            output.WriteLine($"  {string.Join(", ", reason.Take(3).Select(n => n.Path))}{(reason.Count() > 3 ? $" and {reason.Count() - 3} more" : "")}: {reason.Key}");
    }

    private static string Renewed(LoadSummary summary) => summary.Renewed == 0 ? "" : $"; {summary.Renewed} without reading them again";

    private static string Duplicates(LoadSummary summary) => summary.Duplicates == 0 ? "" : $"; {summary.Duplicates} files with the content of another";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
