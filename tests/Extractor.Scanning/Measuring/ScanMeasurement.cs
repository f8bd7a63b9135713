using System.Globalization;
using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Scanning.Paper;
using Extractor.Scanning.Scanner;

namespace Extractor.Scanning.Measuring;

/// <summary>Extracts prints and scans and compares them with what was printed.</summary>
public sealed class ScanMeasurement(DocumentExtractor extractor, TextWriter output)
{
    private const int MostShown = 12;
    private const double ManyFlagged = 10;
    private const string Silent = "silent  ";
    private const string Row = "{0,-12} {1,4} {2,6} {3,8} {4,8} {5,8} {6,8} {7,8} {8,7} {9,7} {10,8} {11,7}";

    /// <summary>Measures so many forms for each resolution and roughness; a line each. Returns silent errors among all.</summary>
    public int Scans(int cases, ulong seed, IReadOnlyList<double> resolutions, IReadOnlyList<Roughness> kinds)
    {
        Header();
        var all = Score.None;
        foreach (var dpi in resolutions)
            foreach (var kind in kinds)
                all += Line(kind.Name, dpi, cases, seed, one => ScannedCase.Make(one, dpi, kind) is var scan ? (scan.Paper, scan.Document, scan.Pages.Count) : default);
        Write("all", 0, all, 0, 0);
        return all.Silent.Count;
    }

    /// <summary>Measures so many forms as printed, without a scanner.</summary>
    public int Prints(int cases, ulong seed)
    {
        Header();
        return Line("print", 0, cases, seed, one => PaperCase.Make(one, faintLines: false) is var paper ? (paper, SourceDocument.Of("print.pdf", paper.Pdf), 1) : default).Silent.Count;
    }

    /// <summary>The score of one document against its print.</summary>
    public Score Compare(PaperCase paper, SourceDocument document) => Compare(paper, extractor.Extract(document));

    /// <summary>The score of what was extracted.</summary>
    public static Score Compare(PaperCase paper, ExtractionResult result) =>
        RecordScorer.Compare(paper.Truth, JsonDocument.Parse(RecordJson.ToText(result, indented: false)).RootElement);

    private Score Line(string name, double dpi, int cases, ulong seed, Func<ulong, (PaperCase Paper, SourceDocument Document, int Pages)> make)
    {
        var (sum, pages, time, differences) = (Score.None, 0, TimeSpan.Zero, new List<(ulong Seed, string Line)>());
        for (var i = 0; i < cases; i++)
        {
            var one = Dice.Mix(seed, name, i);
            var (paper, document, count) = make(one);
            var start = Environment.CpuUsage.TotalTime;
            var score = Compare(paper, document);
            time += Environment.CpuUsage.TotalTime - start;
            differences.AddRange(Lines(score).Select(d => (one, d)));
            if (score.RightButFlaggedPercent > ManyFlagged) differences.Add((one, $"flagged {F(score.RightButFlaggedPercent)} % of the values though right"));
            (sum, pages) = (sum + score, pages + count);
        }
        Write(name, dpi, sum, pages, time.TotalSeconds);
        foreach (var (one, line) in differences.OrderBy(d => !d.Line.StartsWith(Silent, StringComparison.Ordinal)).Take(Math.Max(MostShown, sum.Silent.Count + sum.SilentTexts.Count))) output.WriteLine($"    seed {one}: {line}");
        return sum;
    }

    /// <summary>What differs, a line each, the silent ones first.</summary>
    public static IEnumerable<string> Lines(Score score) =>
        score.Differences.Select(d => (Silent: score.Silent.Contains(d) || score.SilentTexts.Contains(d), Difference: d)).OrderBy(d => !d.Silent)
            .Select(d => (d.Silent ? Silent : "flagged ") + ScorePrinter.Line(d.Difference));

    private static string F(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Header() => output.WriteLine(Row, "scan", "dpi", "rows", "numbers", "right %", "labels %", "short %", "CER %", "silent", "texts", "flagged%", "CPU s/p");

    private void Write(string name, double dpi, Score s, int pages, double seconds)
    {
        output.WriteLine(Row, name, dpi, $"{s.Rows.Here}/{s.Rows.Expected}", s.Numbers.Of, F(s.Numbers.Percent), F(s.Labels.Percent), F(s.Short.Percent), F(s.TextErrorPercent),
            s.Silent.Count, s.SilentTexts.Count, F(s.RightButFlaggedPercent), pages == 0 ? "" : F(seconds / pages));
        output.Flush();
    }
}
