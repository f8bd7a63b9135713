using System.Globalization;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Scanning.Measuring;
using Extractor.Scanning.Paper;
using Extractor.Scanning.Scanner;
using Extractor.Testing;

const string Usage = """
    scanning prints [CASES [SEED]]             prints forms as PDF, extracts, compares
    scanning measure [CASES [SEED [DPI [KIND]]]]  prints, scans, extracts, compares: CASES for each resolution and kind
    scanning ablation [CASES [SEED [DPI]]]     the scans of the corpus and CASES of each kind at 200 dpi, read with fewer parts
    scanning calibration [CASES [SEED [DPI]]]  the same scans: how often values of a confidence are right
    scanning print SEED FILE.pdf               the print of one seed, its truth beside it
    scanning scan SEED DPI KIND FILE.pdf       the scan of one seed as PDF, and its pages as JPEG beside it
    scanning replay SEED [DPI KIND]            what of one seed did not come out right, and all findings with value and confidence
    KIND is clean, usual, rough, seal, "faint lines", photocopy, dirty or "thin paper".
    """;

try
{
    return args switch
    {
        ["prints", .. var rest] => Measurement().Prints(Number(rest, 0, 20), (ulong)Number(rest, 1, 1)) == 0 ? 0 : 1,
        ["measure", .. var rest] => Measurement().Scans(Number(rest, 0, 4), (ulong)Number(rest, 1, 1),
            rest.Length > 2 ? [Number(rest, 2, 200)] : [150, 200, 300], rest.Length > 3 ? [Kind(rest[3])] : Roughness.All) == 0 ? 0 : 1,
        ["ablation", .. var rest] => Tabulate(new Ablation(Repository.Definitions, Console.Out).Print, Number(rest, 0, 2), (ulong)Number(rest, 1, 1), Number(rest, 2, 200)),
        ["calibration", .. var rest] => Tabulate(new Calibration(new DocumentStages(Repository.Definitions), Console.Out).Print, Number(rest, 0, 4), (ulong)Number(rest, 1, 1), Number(rest, 2, 200)),
        ["print", var seed, var file] => Print(PaperCase.Make(Seed(seed), faintLines: false), file),
        ["scan", var seed, var dpi, var kind, var file] => Save(ScannedCase.Make(Seed(seed), Seed(dpi), Kind(kind)), file),
        ["replay", var seed, .. var rest] => Replay(Seed(seed), rest),
        _ => Refuse(),
    };
}
catch (Exception e) when (e is FileNotFoundException or FormatException or ArgumentException)
{
    Console.Error.WriteLine($"error: {e.Message}");
    return 2;
}

static ScanMeasurement Measurement() => new(new DocumentExtractor(Repository.Definitions), Console.Out);

static int Tabulate(Action<string, IReadOnlyList<JudgedScan>> print, int cases, ulong seed, int dpi)
{
    print("scans of the corpus", [.. JudgedScan.OfCorpus()]);
    if (cases > 0) print($"simulated scans, {dpi} dpi", [.. JudgedScan.Simulated(cases, seed, dpi)]);
    return 0;
}

static ulong Seed(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

static int Number(string[] args, int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

static Roughness Kind(string name) => Roughness.All.FirstOrDefault(r => r.Name == name) ?? throw new ArgumentException($"no scan is called {name}; there are: {string.Join(", ", Roughness.All.Select(r => r.Name))}");

static int Print(PaperCase paper, string file)
{
    File.WriteAllBytes(file, paper.Pdf);
    File.WriteAllText(Path.ChangeExtension(file, ".truth.json"), paper.Truth.ToString());
    return 0;
}

static int Save(ScannedCase scan, string file)
{
    Print(scan.Paper, file);
    File.WriteAllBytes(file, scan.Document.Bytes.ToArray());
    for (var i = 0; i < scan.Pages.Count; i++) File.WriteAllBytes($"{Path.ChangeExtension(file, null)}-p{i + 1}.jpg", scan.Pages[i].Jpeg);
    return 0;
}

static int Replay(ulong seed, string[] scan)
{
    var kind = scan.Length > 1 ? Kind(scan[1]) : null;
    var (paper, document) = kind is null
        ? (PaperCase.Make(seed, faintLines: false), null)
        : ScannedCase.Make(seed, Number(scan, 0, 200), kind) is var made ? (made.Paper, made.Document) : default;
    var result = new DocumentExtractor(Repository.Definitions).Extract(document ?? SourceDocument.Of("print.pdf", paper.Pdf));
    var score = ScanMeasurement.Compare(paper, result);
    foreach (var line in ScanMeasurement.Lines(score)) Console.WriteLine(line);
    foreach (var f in result.Findings) Console.WriteLine($"{f.Code} {f.Path} {Reading(result, f.Path)} {f.Message}");
    foreach (var (name, value) in score.Figures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {value}"));
    return score.Silent.Count == 0 ? 0 : 1;
}

static string Reading(ExtractionResult result, string? path) =>
    result.Forms.SelectMany((form, i) => FormFields.Enumerate(form).Where(f => $"forms[{i}].{f.Path}" == path))
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Reading.Boxed} ({f.Reading.Evidence.Confidence:0.###})")).FirstOrDefault("");

static int Refuse()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
