using System.Diagnostics;
using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction.Isolation;

/// <summary>Whatever a worker does costs its own document, never the run.</summary>
public sealed class IsolatedExtractorTests
{
    private static readonly WorkerLimits Tight = new() { PerDocument = TimeSpan.FromSeconds(2), PerPage = TimeSpan.Zero };

    [Fact]
    public void The_answer_of_a_worker_is_the_result()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("ready; answer; cat >/dev/null");
        Assert.Equal(RecordJson.ToText(SampleResult.Full()), RecordJson.ToText(extractor.Extract(FakeWorker.Document())));
    }

    [Fact]
    public void A_text_needs_no_worker()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("exit 3");
        var result = extractor.Extract(Repository.Document(Repository.Texts[0]));
        Assert.NotEmpty(result.Forms);
    }

    [Theory]
    [InlineData("ready; kill -9 $$", "signal 9")]
    [InlineData("ready; kill -SEGV $$", "signal 11")]
    [InlineData("kill -9 $$", "signal 9")]
    [InlineData("ready; exit 3", "exit code 3")]
    [InlineData("ready; head -c 9 answer", "exit code 0")]
    [InlineData("ready; echo this is no message; exec sleep 1000", "signal 9")]
    [InlineData("ready; ready; exec sleep 1000", "signal 9")]
    public void A_worker_that_ends_or_talks_nonsense_costs_its_document(string lines, string end)
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor(lines);
        var finding = Only(extractor.Extract(FakeWorker.Document()));
        Assert.Equal((FindingCodes.ReaderCrashed, Severity.Error, FindingAbout.Reading), (finding.Code, finding.Severity, finding.About));
        Assert.EndsWith(end, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec sleep 1000")]
    [InlineData("ready; exec sleep 1000")]
    [InlineData("ready; head -c 9 answer; exec sleep 1000")]
    public void A_worker_that_hangs_is_ended(string lines)
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("echo $$ >pid; " + lines, Tight);
        var finding = Only(extractor.Extract(FakeWorker.Document()));
        Assert.Equal(FindingCodes.ReaderTimedOut, finding.Code);
        Assert.Contains(" 2 seconds", finding.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists("/proc/" + File.ReadAllText(fake.File("pid")).Trim()));
    }

    [Fact]
    public void Pages_give_a_document_more_time()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("ready; printf 'o\\4\\0\\0\\0\\144\\0\\0\\0'; sleep 2.5; answer; cat >/dev/null", Tight with { PerPage = TimeSpan.FromSeconds(1) });
        Assert.NotEmpty(extractor.Extract(FakeWorker.Document()).Forms);
    }

    [Fact]
    public void A_scanned_page_that_ends_its_worker_costs_itself_alone()
    {
        using var fake = new FakeWorker();
        var told = new List<ScanProgress>();
        // Of the kind of the order a worker makes what it does: a range has pages 1 and 2 unread, a page kills, a range with pages that are read has its record.
        using var extractor = fake.Extractor(
            "ready; case $(head -c 44 | tail -c 1) in g) printf 'u\\10\\0\\0\\0\\1\\0\\0\\0\\2\\0\\0\\0'; exit 0;; p) kill -9 $$;; s) answer;; esac", pageRead: told.Add);
        Assert.NotEmpty(extractor.Extract(FakeWorker.Document()).Forms);
        Assert.Equal([new("fake.pdf", 0, 2), new("fake.pdf", 1, 2), new("fake.pdf", 2, 2)], told);
    }

    [Fact]
    public void A_worker_that_takes_too_much_memory_is_ended()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("ready; x=$(head -c 300000000 /dev/zero | tr '\\0' a); exec sleep 1000", new() { Memory = 100 << 20 });
        var finding = Only(extractor.Extract(FakeWorker.Document()));
        Assert.Equal(FindingCodes.ReaderTimedOut, finding.Code);
        Assert.Contains("100 MB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_document_pays_for_the_one_before()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("echo $$ >>pids; ready; answer; head -c 40 >/dev/null; head -c 10 >/dev/null; kill -9 $$");
        Assert.NotEmpty(extractor.Extract(FakeWorker.Document()).Forms);
        Assert.NotEmpty(extractor.Extract(FakeWorker.Document()).Forms);
        Assert.Equal(2, File.ReadLines(fake.File("pids")).Count());
    }

    [Fact]
    public void One_worker_serves_many_documents()
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor("echo $$ >>pids; ready; answer; answer; answer; cat >/dev/null");
        for (var i = 0; i < 3; i++) Assert.NotEmpty(extractor.Extract(FakeWorker.Document()).Forms);
        Assert.Single(File.ReadLines(fake.File("pids")));
    }

    [Fact]
    public void The_rest_of_a_batch_is_read_and_stands_in_its_order()
    {
        using var fake = new FakeWorker();
        // Of the name of a document the worker makes what it does.
        using var extractor = fake.Extractor("ready; name=$(head -c 17 | tail -c 12); case $name in bad*) exit 3;; slow*) sleep 0.3;; esac; answer; cat >/dev/null", workers: 3);
        string[] names = ["slow-doc.pdf", "good-one.pdf", "bad-docu.pdf", "slow-two.pdf", "good-two.pdf", "bad-last.pdf", "good-end.pdf"];
        var read = extractor.InOrder(names, n => (n, IsRead: extractor.Extract(FakeWorker.Document(n)).Forms.Count > 0)).ToList();
        Assert.Equal(names, read.Select(r => r.n));
        Assert.Equal(names.Select(n => !n.StartsWith("bad", StringComparison.Ordinal)), read.Select(r => r.IsRead));
    }

    [Theory]
    [InlineData("echo the definitions are wrong >&2; exit 2", "the definitions are wrong")]
    [InlineData("exit 7", "a worker ended at its start with exit code 7")]
    public void Workers_that_do_not_start_are_no_fault_of_the_document(string lines, string reason)
    {
        using var fake = new FakeWorker();
        using var extractor = fake.Extractor(lines);
        var error = Assert.Throws<WorkerStartException>(() => extractor.Extract(FakeWorker.Document()));
        Assert.Equal(reason, error.Message);
    }

    [Fact]
    public void A_program_that_is_missing_is_said()
    {
        using var extractor = new IsolatedExtractor(() => Repository.Definitions, new("/nowhere/extractor", []), new(), 1, TimeProvider.System);
        Assert.Contains("/nowhere/extractor", Assert.Throws<WorkerStartException>(() => extractor.Extract(FakeWorker.Document())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_worker_is_left_behind()
    {
        using var fake = new FakeWorker();
        using (var extractor = fake.Extractor("echo $$ >pid; ready; answer; exec sleep 1000")) extractor.Extract(FakeWorker.Document());
        var pid = int.Parse(File.ReadAllText(fake.File("pid")), System.Globalization.CultureInfo.InvariantCulture);
        Assert.ThrowsAny<ArgumentException>(() => Process.GetProcessById(pid));
    }

    private static Finding Only(ExtractionResult result)
    {
        Assert.Empty(result.Forms);
        Assert.Equal("fake.pdf", result.Document.Name);
        return Assert.Single(result.Findings);
    }
}
