namespace Extractor.Cli;

/// <summary>A document with known records: NAME.truth.json, or NAME.REMARK.truth.json, beside NAME.EXTENSION.</summary>
/// <param name="Name">Path of the document under its folder, without extension, '/' between parts.</param>
/// <param name="Truth">Path of the truth.</param>
/// <param name="Document">Path of the document.</param>
internal sealed record TruthFile(string Name, string Truth, string Document)
{
    private const string Suffix = ".truth.json";

    /// <summary>All truths under a folder, by name. Throws <see cref="UserException"/> if there is none, or a document is missing.</summary>
    public static IReadOnlyList<TruthFile> Under(string folder)
    {
        if (!Directory.Exists(folder)) throw new UserException($"{folder}: there is no such folder; name one that holds documents with NAME{Suffix} beside them");
        var truths = Directory.GetFiles(folder, "*" + Suffix, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(t => Of(folder, t)).ToList();
        return truths.Count > 0 ? truths : throw new UserException($"{folder}: holds no NAME{Suffix}; there is nothing to compare with");
    }

    private static TruthFile Of(string folder, string truth)
    {
        var stem = truth[..^Suffix.Length];
        var document = Beside(stem) ?? Beside(Path.ChangeExtension(stem, null)) ?? throw new UserException($"{truth}: the document is missing beside it");
        var name = Path.GetRelativePath(folder, Path.ChangeExtension(document, null)).Replace('\\', '/');
        return new(name, truth, document);
    }

    private static string? Beside(string stem) =>
        Directory.GetFiles(Path.GetDirectoryName(stem)!, Path.GetFileName(stem) + ".*")
            .Where(f => Path.ChangeExtension(f, null) == stem && !f.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).FirstOrDefault();
}
