using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Fuzz;

/// <summary>Documents that did harm, kept in artifacts/fuzz.</summary>
internal static class Kept
{
    /// <summary>Keeps a document under its name.</summary>
    public static void Write(SourceDocument document)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "fuzz")).FullName;
        File.WriteAllBytes(Path.Combine(folder, document.Name), document.Bytes.Span);
    }

    /// <summary>The exception and the first frame of the program itself, of a stack trace.</summary>
    public static string Where(string trace)
    {
        var lines = trace.Split('\n', StringSplitOptions.TrimEntries);
        return $"{lines[0]} {lines.FirstOrDefault(l => l.StartsWith("at Extractor", StringComparison.Ordinal))}";
    }
}
