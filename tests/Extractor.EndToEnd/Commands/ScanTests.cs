using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>Scanned pages from outside: spread over workers, told of on stderr.</summary>
public sealed class ScanTests
{
    private static readonly string Scan = Path.Combine(Repository.Corpus, "scans", "scan-city-200dpi.pdf");

    [ModelsFact]
    public void Pages_of_one_scan_are_read_by_two_workers_as_by_one_and_told_of_only_on_stderr()
    {
        var told = ExtractorProgram.Run("extract", "--ocr", "fast", "--workers", "2", "--progress", Scan);
        var quiet = ExtractorProgram.Run("extract", "--ocr", "fast", "--workers", "1", Scan);
        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Errors));
        Assert.Equal(quiet.Output, told.Output);
        Assert.Equal(3, JsonDocument.Parse(told.Output).RootElement.GetProperty("forms").GetArrayLength());
        Assert.Matches(@"^scan-city-200dpi\.pdf: page [12] of 3, about \d+ (min|s)", told.Errors);
    }
}

/// <summary>A fact that needs the models that build.sh fetches by npm; where they are missing, it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ModelsFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public ModelsFactAttribute()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "ocr", "recognition.onnx"))) Skip = "the models that read scans are missing: run ./build.sh with npm on the path";
    }
}
