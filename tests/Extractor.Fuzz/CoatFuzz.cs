using System.Diagnostics;
using Extractor.Coats;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Fuzz;

/// <summary>Damages files of all formats but PDF at random and extracts them in this process: each must give a result or a finding, in time.</summary>
internal sealed class CoatFuzz(int iterations, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs; the exit code is 1 if some file crashed or hung.</summary>
    public int Run()
    {
        var (extractor, opener) = (new DocumentExtractor(Repository.Definitions), new DocumentOpener());
        var mutator = new CoatMutator([.. CoatFiles.All(), .. CoatFiles.Of([.. Coat.Encodings, .. Coat.Packed])], seed, CoatFiles.Of(Coat.Old));
        var (forms, refused, silent, crashed, slowest) = (0, 0, 0, 0, (Time: TimeSpan.Zero, Name: ""));
        for (var i = 0; i < iterations; i++)
        {
            var (extension, bytes) = mutator.Next();
            var document = SourceDocument.Of($"fuzz-{seed}-{i}{extension}", bytes);
            var watch = Stopwatch.StartNew();
            var extraction = Task.Run(() => opener.Open(document).Select(d => d.Record ?? extractor.Extract(d.Document)).ToList());
            if (!extraction.Wait(Limit))
            {
                Kept.Write(document);
                Console.WriteLine($"{document.Name}: still running after {Limit.TotalSeconds:F0} s");
                return 1;
            }
            if (watch.Elapsed > slowest.Time) slowest = (watch.Elapsed, document.Name);
            var findings = extraction.Result.SelectMany(r => r.Findings).ToList();
            if (extraction.Result.Any(r => r.Forms.Count > 0)) forms++;
            else if (findings.Count == 0) silent++;
            if (findings.Any(f => f.Code == FindingCodes.UnreadableDocument)) refused++;
            if (findings.FirstOrDefault(f => f.Code == FindingCodes.InternalError) is not { } crash) continue;
            crashed++;
            Kept.Write(document);
            Console.WriteLine($"{document.Name}: {Kept.Where(crash.Message)}");
        }
        Console.WriteLine($"fuzz: {iterations} files of all formats but PDF, {forms} with forms, {refused} unreadable, {silent} without result or finding, {crashed} crashed, slowest {slowest.Time.TotalMilliseconds:F0} ms ({slowest.Name}); repeat with: fuzz coats {iterations} {seed}");
        return crashed + silent > 0 ? 1 : 0;
    }
}
