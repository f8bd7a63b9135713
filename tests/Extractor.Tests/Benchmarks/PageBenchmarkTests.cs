using Extractor.Benchmarks;
using Extractor.Extraction;
using Extractor.Model;

namespace Extractor.Tests.Benchmarks;

/// <summary>The benchmarks of printed pages run, on small inputs, and measure what they say.</summary>
public sealed class PageBenchmarkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-").FullName;

    [Fact]
    public void All_roads_over_the_same_pages_take_time()
    {
        LongPdf.Write(Path.Combine(_folder, "a.pdf"), 3);
        var file = Assert.Single(PageBenchmark.FilesIn(_folder));
        var m = new PageBenchmark().Measure([PageBenchmark.Document(file), PageBenchmark.Document(file)], TimeSpan.FromSeconds(0.2));
        Assert.Equal((2, 6), (m.Documents, m.Pages));
        Assert.True(m is { Bare: > 0, Tables: > 0, Printed: > 0, Extract: > 0 }, $"{m}");
    }

    [Fact]
    public void The_made_document_holds_a_form_on_each_page()
    {
        using var bytes = new MemoryStream();
        LongPdf.Write(bytes, 4);
        var result = new DocumentExtractor(Testing.Repository.Definitions).Extract(SourceDocument.Of("long.pdf", bytes.ToArray()));
        Assert.Equal(4, result.Document.PageCount);
        Assert.Equal(["公共设施维护经费（第1标段）", "公共设施维护经费（第2标段）", "公共设施维护经费（第3标段）", "公共设施维护经费（第4标段）"], result.Forms.Select(f => f.ProjectName?.Value));
        Assert.All(result.Forms, f => Assert.Equal(10, f.Indicators.Count));
    }

    [Fact]
    public void A_program_is_measured_with_what_it_starts()
    {
        var m = new ProgramBenchmark("/bin/sh").Run("-c", "head -c 60000000 /dev/zero | tail -c 60000000 | wc -c; sleep 0.1");
        Assert.InRange(m.PeakMegabytes, 55, 1000);
        Assert.InRange(m.PeakOfOne, 50, m.PeakMegabytes);
        Assert.Equal(9, m.OutputBytes);
        Assert.True(m.Seconds >= 0.1);
        Assert.Throws<InvalidOperationException>(() => new ProgramBenchmark("/bin/sh").Run("-c", "exit 2"));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
