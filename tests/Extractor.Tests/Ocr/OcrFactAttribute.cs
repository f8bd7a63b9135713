using Extractor.Ocr;

namespace Extractor.Tests.Ocr;

/// <summary>A fact about reading scans. Needs the models that build.sh fetches by npm; where they are missing, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OcrFactAttribute : FactAttribute
{
    /// <summary>Why such tests are skipped on this machine; null if they are not.</summary>
    public static string? Missing { get; } = OcrInstallation.Check().Any(r => r.Found is null) ? "a reader of scans is missing: run ./build.sh with npm on the path" : null;

    /// <summary>Marks the test.</summary>
    public OcrFactAttribute() => Skip = Missing;
}

/// <summary>A theory about reading scans; skipped as <see cref="OcrFactAttribute"/> is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OcrTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks the test.</summary>
    public OcrTheoryAttribute() => Skip = OcrFactAttribute.Missing;
}
