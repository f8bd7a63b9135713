using System.Globalization;
using Extractor.Benchmarks;
using Extractor.Ocr;
using Extractor.Testing;

// Arguments: the program, and folders of PDF files (default: the PDF files of the corpus); or the program and --scans, for the scans of the corpus alone;
// or the program and --coats, for the forms of the seeds in every format alone;
// or the program, --pages and folders, for the pages of PDF files on one core alone;
// or the program, --kills, how many random times, every how many-th step (0: none) and inputs (default: the seeds), for kill -9 while it writes a database;
// or the program, --cuts and the same, with documents, for the files as kill -9 would leave them, in one process;
// or the program, --dataset and a number of forms (100000), for loading and searching a database of generated forms.
if (args is not [var program, .. var folders]) throw new ArgumentException("usage: Extractor.Benchmarks PROGRAM [--scans | --coats | --pages FOLDER... | --kills TIMES EVERY [PATH...] | --cuts TIMES EVERY [FILE...] | --dataset [FORMS] | FOLDER...]");
if (folders is ["--scans"])
{
    Cpus.OnOne(() => ScanReport.Pages(Console.Out));
    ScanReport.Cores(program, Console.Out);
    return;
}
if (folders is ["--coats"])
{
    Cpus.OnOne(() => BenchmarkReport.OfCoats(Console.Out));
    return;
}
if (folders is ["--pages", .. var pages])
{
    Cpus.OnOne(() => BenchmarkReport.Pages(pages, Console.Out));
    return;
}
if (folders is ["--cuts", var moments, var nth, .. var files])
{
    using var cuts = new CutBenchmark(files.Length > 0 ? files : Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt"));
    cuts.Run(int.Parse(moments, CultureInfo.InvariantCulture), int.Parse(nth, CultureInfo.InvariantCulture), Console.Out);
    return;
}
if (folders is ["--kills", var times, var every, .. var inputs])
{
    using var kills = new KillBenchmark(program, inputs.Length > 0 ? inputs : [Path.Combine(Repository.Corpus, "seeds")]);
    kills.Run(int.Parse(times, CultureInfo.InvariantCulture), int.Parse(every, CultureInfo.InvariantCulture), Console.Out);
    return;
}
if (folders is ["--dataset", .. var most])
{
    Cpus.OnOne(() => DatasetReport.Write(most is [var forms] ? int.Parse(forms, CultureInfo.InvariantCulture) : 100_000, Console.Out));
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
