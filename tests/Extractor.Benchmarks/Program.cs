using Extractor.Benchmarks;
using Extractor.Ocr;
using Extractor.Testing;

// Arguments: the program, and folders of PDF files (default: the PDF files of the corpus); or the program and --scans, for the scans of the corpus alone.
if (args is not [var program, .. var folders]) throw new ArgumentException("usage: Extractor.Benchmarks PROGRAM [--scans | FOLDER...]");
if (folders is ["--scans"])
{
    Cpus.OnOne(() => ScanReport.Pages(Console.Out));
    ScanReport.Cores(program, Console.Out);
    return;
}
if (folders.Length == 0) folders = [Path.Combine(Repository.Corpus, "documents")];

Cpus.OnOne(() =>
{
    BenchmarkReport.Texts(Console.Out);
    BenchmarkReport.OfCoats(Console.Out);
    BenchmarkReport.Pages(folders, Console.Out);
    if (OcrInstallation.HasModels) ScanReport.Pages(Console.Out);
});
if (OcrInstallation.HasModels) ScanReport.Cores(program, Console.Out);
else Console.WriteLine("scans are not measured: the models that read them are missing (extractor doctor)\n");
BenchmarkReport.Cores(program, folders, Console.Out);
BenchmarkReport.LongDocuments(program, Console.Out);
