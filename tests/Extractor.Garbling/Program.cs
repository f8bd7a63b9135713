using System.Globalization;
using Extractor.Extraction;
using Extractor.Garbling.Measuring;
using Extractor.Garbling.Patterns;
using Extractor.Garbling.Planting;
using Extractor.Testing;

const string Usage = """
    garbling list                               the patterns
    garbling measure [CASES [SEED [PATTERN…]]]  garble, extract, compare: CASES a pattern (20), base seed SEED (1)
    garbling print PATTERN SEED                 the garbled text of one case
    garbling replay PATTERN SEED                the text, and every field that did not come out right
    garbling plant [TIMES [SEED]]               plant each kind of oddity TIMES (50) times into generated forms: what is found, and false alarms
    garbling plant-speed [FORMS]                the search for oddities over 1000, 10000 … FORMS (100000) generated forms
    PATTERN is a name of the list, or none, or mixed.
    """;

var command = args.Length > 0 ? args[0] : "";
return command switch
{
    "list" when args.Length == 1 => List(),
    "measure" => Measure(args[1..]),
    "plant" => Plant(args[1..]),
    "plant-speed" => PlantSpeed(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100000),
    "print" when args.Length == 3 => Print(args[1], args[2]),
    "replay" when args.Length == 3 => Replay(args[1], args[2]),
    _ => Refuse(),
};

static int List()
{
    foreach (var pattern in PatternCatalogue.All) Console.WriteLine($"{pattern.Id,-30} {pattern.Text} ({string.Join(", ", pattern.Layouts)})");
    return 0;
}

static int Measure(string[] args)
{
    var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
    var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
    var runs = args.Length > 2 ? args[2..] : Measurement.Runs;
    var measurement = new Measurement(new DocumentExtractor(Repository.Definitions));
    Console.WriteLine($"base seed {seed}, {cases} cases a run");
    var tallies = runs.Select(run => measurement.Measure(run, cases, seed)).ToList();
    Console.WriteLine(Report.Table(tallies));
    foreach (var tally in tallies) Console.Write(Report.Silent(tally, runs.Count() == 1 ? 30 : 3));
    if (tallies.Count == 1) Console.Write(Report.Flagged(tallies[0], 20));
    return tallies.All(t => t.Silent(FieldClass.Number) == 0) ? 0 : 1;
}

static GarbledCase Case(string run, string seed) =>
    CaseMaker.Make(run, ulong.Parse(seed, CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("the pattern finds no place in the forms of this seed");

static int Print(string run, string seed)
{
    Console.Write(Case(run, seed).Text);
    return 0;
}

static int Replay(string run, string seed)
{
    var garbled = Case(run, seed);
    var measurement = new Measurement(new DocumentExtractor(Repository.Definitions));
    Console.WriteLine(garbled.Text.Replace("\t", " | ", StringComparison.Ordinal));
    Console.WriteLine($"applied: {string.Join(", ", garbled.Applied)}");
    for (var i = 0; i < garbled.Forms.Count; i++) Console.WriteLine($"destroyed in form {i}: {string.Join(", ", garbled.Forms[i].Lost)}");
    foreach (var o in measurement.Compare(garbled).Where(o => o.Outcome != Outcome.Right))
        Console.WriteLine($"{o.Outcome,-16} {o.Path}  truth: {o.Truth ?? "-"}  got: {o.Extracted ?? "-"}");
    Console.WriteLine("findings:");
    foreach (var f in measurement.Extract(garbled).Findings) Console.WriteLine($"  {f.Severity} {f.About} {f.Code} {f.Path}: {f.Message}");
    return 0;
}

static int Plant(string[] args)
{
    var times = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50;
    var figures = new PlantedRun(args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1).Run(times);
    Console.Write(figures.Table());
    return figures.Kinds.All(k => k.Found >= 0.95 * k.Planted) ? 0 : 1;
}

static int PlantSpeed(int most)
{
    foreach (var line in SearchSpeed.Measure(Enumerable.Range(3, 9).Select(e => (int)Math.Pow(10, e)).TakeWhile(n => n <= most))) Console.WriteLine(line);
    return 0;
}

static int Refuse()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
