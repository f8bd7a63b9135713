using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model;

namespace Extractor.Cli;

/// <summary>A document of the command line: a file, or a file of an archive.</summary>
/// <param name="Path">Path of the file; of a file of an archive ARCHIVE!/FILE.</param>
/// <param name="Name">Its name without folder, the archive's before it.</param>
/// <param name="Opened">The document; null if it cannot be read from disk.</param>
/// <param name="Error">Why it cannot be read from disk, with its path; null if it can.</param>
internal sealed record InputDocument(string Path, string Name, OpenedDocument? Opened, string? Error)
{
    private const int MostNamed = 20;

    /// <summary>The documents of files, opened when they are asked for.</summary>
    public static IEnumerable<InputDocument> Open(IEnumerable<string> files) => files.SelectMany(f => Open(f));

    /// <summary>One document: a file, or a file of an archive by its name there, ARCHIVE!/FILE. Throws <see cref="UserException"/> if there is none, or if only an archive is named that holds several.</summary>
    public static SourceDocument One(string path)
    {
        var archive = !File.Exists(path) && path.IndexOf("!/", StringComparison.Ordinal) is > 0 and var end ? path[..end] : path;
        var document = DocumentFile.Read(archive);
        var opened = new DocumentOpener().Open(document);
        if (opened is [{ Record: null } itself] && itself.Document.Sha256 == document.Sha256 && archive == path) return document;
        var held = opened.Where(o => o.Record is null).Select(o => (Path: archive + o.Document.Name[document.Name.Length..], o.Document)).ToList();
        if (archive == path && held is [var only]) return only.Document;
        if (held.FirstOrDefault(h => h.Path == path).Document is { } found) return found;
        if (held.Count == 0) throw new UserException($"{path}: {opened[0].Error}");
        throw new UserException($"{path}: name one of the documents in {archive}:\n  {string.Join("\n  ", held.Take(MostNamed).Select(h => h.Path))}{(held.Count > MostNamed ? "\n  …" : "")}");
    }

    /// <summary>The record of the document. Throws <see cref="UserException"/> if it cannot be read from disk.</summary>
    public ExtractionResult Extract(IsolatedExtractor extractor) => Opened is { } opened ? extractor.ExtractInPieces(opened).Whole() : throw new UserException(Error!);

    /// <summary>The documents of a file: itself, or what an archive holds. What is wrong with a file is told when its turn comes.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="name">The name of its document; null for the name of the file.</param>
    public static IReadOnlyList<InputDocument> Open(string file, string? name = null)
    {
        try
        {
            var document = DocumentFile.Read(file, name);
            return [.. new DocumentOpener().Open(document).Select(o => new InputDocument(file + o.Document.Name[document.Name.Length..], o.Document.Name, o, null))];
        }
        catch (UserException e)
        {
            return [new(file, name ?? System.IO.Path.GetFileName(file), null, e.Message)];
        }
    }
}
