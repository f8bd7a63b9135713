using Extractor.Benchmarks;
using Extractor.Testing;

// Arguments: the program, and folders of PDF files (default: the PDF files of the corpus).
if (args is not [var program, .. var folders]) throw new ArgumentException("usage: Extractor.Benchmarks PROGRAM [FOLDER...]");
if (folders.Length == 0) folders = [Path.Combine(Repository.Corpus, "documents")];

Cpus.OnOne(() =>
{
    BenchmarkReport.Texts(Console.Out);
    BenchmarkReport.OfCoats(Console.Out);
    BenchmarkReport.Pages(folders, Console.Out);
});
BenchmarkReport.Cores(program, folders, Console.Out);
BenchmarkReport.LongDocuments(program, Console.Out);
