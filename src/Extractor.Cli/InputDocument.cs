using Extractor.Extraction;

namespace Extractor.Cli;

/// <summary>A document of the command line: a file, or a file of an archive.</summary>
/// <param name="Path">Path of the file; of a file of an archive ARCHIVE!/FILE.</param>
/// <param name="Name">Its name without folder, the archive's before it.</param>
/// <param name="Opened">The document; null if it cannot be read from disk.</param>
/// <param name="Error">Why it cannot be read from disk, with its path; null if it can.</param>
internal sealed record InputDocument(string Path, string Name, OpenedDocument? Opened, string? Error)
{
    /// <summary>The documents of files, opened when they are asked for.</summary>
    public static IEnumerable<InputDocument> Open(IEnumerable<string> files) => files.SelectMany(Open);

    /// <summary>The documents of a file: itself, or what an archive holds. What is wrong with a file is told when its turn comes.</summary>
    public static IReadOnlyList<InputDocument> Open(string file)
    {
        try
        {
            var document = DocumentFile.Read(file);
            return [.. new DocumentOpener().Open(document).Select(o => new InputDocument(file + o.Document.Name[document.Name.Length..], o.Document.Name, o, null))];
        }
        catch (UserException e)
        {
            return [new(file, System.IO.Path.GetFileName(file), null, e.Message)];
        }
    }
}
