using System.Diagnostics;
using System.Globalization;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

// Damages the texts of the corpus at random and extracts them: each must give a result or a finding, in time.
// usage: fuzz [ITERATIONS] [SEED]; exit 1 if some text crashed or hung. Such texts are kept in artifacts/fuzz.
var iterations = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Random.Shared.Next();
var limit = TimeSpan.FromSeconds(30);
Console.WriteLine($"fuzz: seed {seed}, {iterations} texts");

var folder = Path.Combine(Repository.Root, "artifacts", "fuzz");
var texts = Directory.EnumerateFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
var mutator = new ByteMutator(texts, seed);
var extractor = new DocumentExtractor(Repository.Definitions);
int unreadable = 0, forms = 0;
var crashes = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
var (slowest, slowestName) = (TimeSpan.Zero, "");
for (var i = 0; i < iterations; i++)
{
    var document = SourceDocument.Of($"fuzz-{seed}-{i}.txt", mutator.Next());
    var watch = Stopwatch.StartNew();
    var extraction = Task.Run(() => extractor.Extract(document));
    if (!extraction.Wait(limit))
    {
        Keep(document);
        Console.WriteLine($"{document.Name}: still running after {limit.TotalSeconds:F0} s");
        return 1; // Its thread cannot be ended: the rest would be measured beside it.
    }
    if (watch.Elapsed > slowest) (slowest, slowestName) = (watch.Elapsed, $"{document.Name} of {document.Bytes.Length} bytes");
    var findings = extraction.Result.Findings;
    forms += extraction.Result.Forms.Count;
    if (findings.Any(f => f.Code == FindingCodes.UnreadableDocument)) unreadable++;
    if (findings.FirstOrDefault(f => f.Code == FindingCodes.InternalError) is { } crash)
    {
        Keep(document);
        var where = Where(crash.Message);
        if (!crashes.TryGetValue(where, out var names)) crashes.Add(where, names = []);
        names.Add(document.Name);
    }
}
var crashed = crashes.Values.Sum(n => n.Count);
foreach (var (where, names) in crashes) Console.WriteLine($"{names.Count} crashed, {names[0]} the first: {where}");
Console.WriteLine($"fuzz: {iterations} texts, {forms} forms, {unreadable} unreadable, {crashed} crashed, slowest {slowest.TotalMilliseconds:F0} ms ({slowestName}); repeat with: fuzz {iterations} {seed}");
return crashed > 0 ? 1 : 0;

void Keep(SourceDocument document)
{
    Directory.CreateDirectory(folder);
    File.WriteAllBytes(Path.Combine(folder, document.Name), document.Bytes.Span);
}

// The exception and the first frame of the program itself.
static string Where(string trace)
{
    var lines = trace.Split('\n', StringSplitOptions.TrimEntries);
    return $"{lines[0]} {lines.FirstOrDefault(l => l.StartsWith("at Extractor", StringComparison.Ordinal))}";
}
