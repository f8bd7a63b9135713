using System.Globalization;
using Extractor.Coats;
using Extractor.Coats.Layouts;
using Extractor.Testing;

const string Usage = """
    coats matrix          writes the forms of the seeds in every coat, reads them and prints where the records differ
    coats write FOLDER    writes the files alone
    """;

switch (args)
{
    case ["matrix"]:
        return Print(new CoatMatrix(Repository.Definitions).Of(Coat.All));
    case ["write", var folder]:
        Write(Directory.CreateDirectory(folder).FullName);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Print(IReadOnlyList<CoatOutcome> outcomes)
{
    var documents = outcomes.Select(o => o.Document).Distinct().ToList();
    Console.WriteLine($"{"coat",-22}{string.Concat(documents.Select(d => $"{d,18}"))}");
    Console.WriteLine($"{"values",-22}{string.Concat(documents.Select(d => outcomes.First(o => o.Document == d).Values.ToString(CultureInfo.InvariantCulture).PadLeft(18)))}");
    foreach (var row in outcomes.GroupBy(o => o.Coat)) Console.WriteLine($"{row.Key,-22}{string.Concat(row.Select(o => $"{o,18}"))}");
    foreach (var outcome in outcomes)
        foreach (var difference in outcome.Differences.Take(10)) Console.WriteLine($"{outcome.Document} as {outcome.Coat}: {difference}");
    return outcomes.All(o => o.IsSame) ? 0 : 1;
}

static void Write(string folder)
{
    var printed = CoatFiles.Truths.Select(t => FormPrint.Of(TruthLoader.Load(t))).ToList();
    foreach (var coat in Coat.All)
        foreach (var (i, document) in coat.Documents(printed).Index())
            File.WriteAllBytes(Path.Combine(folder, $"{Path.GetFileName(CoatFiles.Truths[i])[..3]} {coat.Name}{coat.Extension}"), document.Bytes.ToArray());
}
