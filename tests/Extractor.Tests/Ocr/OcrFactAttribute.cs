using Extractor.Ocr;

namespace Extractor.Tests.Ocr;

/// <summary>A fact about reading scans. Needs the models that build.sh fetches by npm; where they are missing, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OcrFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public OcrFactAttribute()
    {
        if (OcrInstallation.Check().Any(r => r.Found is null)) Skip = "a reader of scans is missing: run ./build.sh with npm on the path";
    }
}
