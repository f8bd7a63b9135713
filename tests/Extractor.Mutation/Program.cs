using System.Globalization;
using Extractor.Mutation.Measuring;
using Extractor.Mutation.Rules;

// mutation [SEED [STEP]]  misreads the true records of corpus/; of every STEP changed digits one is taken (1: all), SEED says which.
// mutation rules [SEED]   plants every rule of rounding and adding up in forms and counts the forms that are needed to find it again.
if (args is ["rules", .. var rest])
{
    foreach (var line in RuleReport.Lines(rest.Length > 0 ? ulong.Parse(rest[0], CultureInfo.InvariantCulture) : 1, [1, 2, 3])) Console.WriteLine(line);
    return 0;
}

var seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var step = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;

var originals = Original.All();
Console.WriteLine($"seed {seed}, one of {step} digits; records: {string.Join(", ", originals.Select(o => $"{o.Name} ({o.Forms.Count})"))}");
foreach (var line in OriginalsReport.Lines(originals)) Console.WriteLine(line);
var alarms = OriginalsReport.FalseAlarms(originals);
Console.WriteLine($"false alarms on the originals: {alarms.Count}");
foreach (var alarm in alarms) Console.WriteLine("  " + alarm);

var measurement = new Measurement();
foreach (var original in originals) measurement.Add(original, step, seed);
(string Title, Tally Tally)[] tallies = [("project forms, on a clean grid", measurement.Projects), ("project forms, values without places", measurement.WithoutPlaces), ("other forms, on a clean grid", measurement.Others)];
foreach (var (title, tally) in tallies)
{
    Console.WriteLine();
    Console.WriteLine(title);
    foreach (var line in tally.Lines()) Console.WriteLine(line);
    foreach (var line in tally.NotCaught()) Console.WriteLine(line);
}
return alarms.Count == 0 ? 0 : 1;
