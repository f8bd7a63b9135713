using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Extractor.Extraction;
using Extractor.Ocr;
using Extractor.Storage;

namespace Extractor.Cli;

/// <summary>Names the code that reads documents, so that records of other code are made anew.</summary>
internal static class ProgramVersion
{
    private const string Scans = "scans";

    /// <summary>Version and a hash of the compiled stages, such as 0.1.0+1f2e3d4c: a version alone would keep the rows of yesterday's code
    /// while the program is being changed. Builds are deterministic, so the same source gives the same name on any machine. Other ways to read
    /// scanned pages follow: 0.1.0+1f2e3d4c.fast, and .alone where the models are missing.</summary>
    public static string Of(OcrSettings ocr)
    {
        var names = Parts(ocr).Where(p => p.Part != Scans).Select(p => $"{p.Part} {p.Build}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)));
        return $"{Installation.Version}+{Convert.ToHexStringLower(hash)[..8]}{Reading(ocr)}";
    }

    /// <summary>The libraries that a record passes through, each with the id of its build, and how scans are read; ordinal order.</summary>
    public static IReadOnlyList<(string Part, string Build)> Parts(OcrSettings ocr)
    {
        var extraction = typeof(DocumentExtractor).Assembly;
        var libraries = extraction.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Extractor.", StringComparison.Ordinal)).Select(Assembly.Load).Append(extraction).Append(typeof(RecordStore).Assembly);
        return [.. libraries.Select(s => (s.GetName().Name!, s.ManifestModule.ModuleVersionId.ToString())).Append((Scans, Reading(ocr))).OrderBy(p => p.Item1, StringComparer.Ordinal)];
    }

    private static string Reading(OcrSettings ocr) => $"{(ocr.Mode == OcrMode.Fast ? ".fast" : "")}{(OcrInstallation.HasModels ? "" : ".alone")}";
}
