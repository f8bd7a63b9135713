using Extractor.Benchmarks;

namespace Extractor.Tests.Benchmarks;

/// <summary>The benchmark runs, and a long document costs no more per form than a short one.</summary>
public sealed class ExtractionBenchmarkTests
{
    private const string Seed = "seeds/001_a203d4b834672a09.txt";

    [Fact]
    public void The_cost_per_form_does_not_grow_with_the_length_of_the_document()
    {
        var benchmark = new ExtractionBenchmark();
        var once = benchmark.Measure(ExtractionBenchmark.Repeated(Seed, 1), TimeSpan.FromSeconds(0.5));
        var often = benchmark.Measure(ExtractionBenchmark.Repeated(Seed, 20), TimeSpan.Zero);
        Assert.Equal(20 * once.Forms, often.Forms);
        Assert.True(often.MillisecondsPerForm < 2 * once.MillisecondsPerForm, $"{once.MillisecondsPerForm} ms per form alone, {often.MillisecondsPerForm} ms in a long document");
    }
}
