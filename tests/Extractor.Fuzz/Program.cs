using System.Globalization;
using Extractor.Fuzz;
using Extractor.Testing;

// Damages documents at random and extracts them: each must give a result or a finding, in time.
// usage: fuzz text|pdf|coats [ITERATIONS] [SEED] [FOLDER...]; PDF files of the folders, else of the corpus. Exit 1 if the program failed at some document.
// Documents that did harm are kept in artifacts/fuzz.
var iterations = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Random.Shared.Next();
Console.WriteLine($"fuzz: seed {seed}, {iterations} documents");
switch (args.FirstOrDefault())
{
    case "text":
        return new TextFuzz(iterations, seed).Run();
    case "pdf":
        return new PdfFuzz(iterations, seed, args.Length > 3 ? args[3..] : [Repository.Corpus]).Run();
    case "coats":
        return new CoatFuzz(iterations, seed).Run();
    default:
        Console.Error.WriteLine("usage: fuzz text|pdf|coats [ITERATIONS] [SEED] [FOLDER...]");
        return 2;
}
