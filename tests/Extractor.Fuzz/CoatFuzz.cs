using System.Diagnostics;
using Extractor.Coats;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Fuzz;

/// <summary>Damages web pages, Word files and workbooks at random and extracts them in this process: each must give a result or a finding, in time.</summary>
internal sealed class CoatFuzz(int iterations, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs; the exit code is 1 if some file crashed or hung.</summary>
    public int Run()
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        var mutator = new CoatMutator([.. CoatFiles.All().Select(d => (Path.GetExtension(d.Name), d.Bytes.ToArray()))], seed);
        var (forms, refused, crashed, slowest) = (0, 0, 0, (Time: TimeSpan.Zero, Name: ""));
        for (var i = 0; i < iterations; i++)
        {
            var (extension, bytes) = mutator.Next();
            var document = SourceDocument.Of($"fuzz-{seed}-{i}{extension}", bytes);
            var watch = Stopwatch.StartNew();
            var extraction = Task.Run(() => extractor.Extract(document));
            if (!extraction.Wait(Limit))
            {
                Kept.Write(document);
                Console.WriteLine($"{document.Name}: still running after {Limit.TotalSeconds:F0} s");
                return 1;
            }
            if (watch.Elapsed > slowest.Time) slowest = (watch.Elapsed, document.Name);
            var result = extraction.Result;
            if (result.Forms.Count > 0) forms++;
            if (result.Findings.Any(f => f.Code == FindingCodes.UnreadableDocument)) refused++;
            if (result.Findings.FirstOrDefault(f => f.Code == FindingCodes.InternalError) is not { } crash) continue;
            crashed++;
            Kept.Write(document);
            Console.WriteLine($"{document.Name}: {Kept.Where(crash.Message)}");
        }
        Console.WriteLine($"fuzz: {iterations} web pages, Word files and workbooks, {forms} with forms, {refused} unreadable, {crashed} crashed, slowest {slowest.Time.TotalMilliseconds:F0} ms ({slowest.Name}); repeat with: fuzz coats {iterations} {seed}");
        return crashed > 0 ? 1 : 0;
    }
}
