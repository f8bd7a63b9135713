using System.Diagnostics;
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
    private const string Row = "{0,-12} {1,4} {2,6} {3,8} {4,8} {5,8} {6,8} {7,8} {8,7} {9,7} {10,8} {11,7}";

    /// <summary>Measures so many forms for each resolution and roughness; a line each. Returns silent errors among all.</summary>
    public int Scans(int cases, ulong seed, IReadOnlyList<double> resolutions, IReadOnlyList<Roughness> kinds)
    {
        Header();
        var all = Score.None;
        foreach (var dpi in resolutions)
            foreach (var kind in kinds)
                all += Line(kind.Name, dpi, cases, seed, one => Extract(ScannedCase.Make(one, dpi, kind)));
        Write("all", 0, all, 0, 0);
        return all.Silent.Count;
    }

    /// <summary>Measures so many forms as printed, without a scanner.</summary>
    public int Prints(int cases, ulong seed)
    {
        Header();
        return Line("print", 0, cases, seed, one =>
        {
            var paper = PaperCase.Make(one, faintLines: false);
            return (Compare(paper, SourceDocument.Of("print.pdf", paper.Pdf)), 1);
        }).Silent.Count;
    }

    private (Score Score, int Pages) Extract(ScannedCase scan) => (Compare(scan.Paper, scan.Document), scan.Pages.Count);

    /// <summary>The score of one document against its print.</summary>
    public Score Compare(PaperCase paper, SourceDocument document) => Compare(paper, extractor.Extract(document));

    /// <summary>The score of what was extracted.</summary>
    public static Score Compare(PaperCase paper, ExtractionResult result) =>
        RecordScorer.Compare(paper.Truth, JsonDocument.Parse(RecordJson.ToText(result, indented: false)).RootElement);

    private Score Line(string name, double dpi, int cases, ulong seed, Func<ulong, (Score, int)> extract)
    {
        var (sum, pages, clock, differences) = (Score.None, 0, new Stopwatch(), new List<string>());
        for (var i = 0; i < cases; i++)
        {
            clock.Start();
            var one = Dice.Mix(seed, name, i);
            var (score, count) = extract(one);
            clock.Stop();
            differences.AddRange(Lines(score).Select(d => $"    seed {one}: {d}"));
            (sum, pages) = (sum + score, pages + count);
        }
        Write(name, dpi, sum, pages, clock.Elapsed.TotalSeconds);
        foreach (var line in differences.Take(MostShown)) output.WriteLine(line);
        return sum;
    }

    /// <summary>What differs, a line each, the silent ones first.</summary>
    public static IEnumerable<string> Lines(Score score) =>
        score.Differences.Select(d => (Silent: score.Silent.Contains(d) || score.SilentTexts.Contains(d), Difference: d)).OrderBy(d => !d.Silent)
            .Select(d => (d.Silent ? "silent  " : "flagged ") + ScorePrinter.Line(d.Difference));

    private void Header() => output.WriteLine(Row, "scan", "dpi", "rows", "numbers", "right %", "labels %", "short %", "CER %", "silent", "texts", "flagged%", "s/page");

    private void Write(string name, double dpi, Score s, int pages, double seconds)
    {
        string F(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
        output.WriteLine(Row, name, dpi, $"{s.Rows.Here}/{s.Rows.Expected}", s.Numbers.Of, F(s.Numbers.Percent), F(s.Labels.Percent), F(s.Short.Percent), F(s.TextErrorPercent),
            s.Silent.Count, s.SilentTexts.Count, F(s.RightButFlaggedPercent), pages == 0 ? "" : F(seconds / pages));
        output.Flush();
    }
}
