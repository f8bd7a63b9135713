using System.CommandLine;
using Extractor.Definitions;
using Extractor.Storage;

namespace Extractor.Cli.Correcting;

/// <summary>The database of a call that reviews or corrects.</summary>
internal static class StoredRecords
{
    /// <summary>--database FILE.</summary>
    public static Option<string?> Option() => new("--database") { Description = "Database file, in the place of the default pipeline's", HelpName = "FILE" };

    /// <summary>Uses the database that a call means; it must be there. Throws <see cref="UserException"/> with whatever is wrong.</summary>
    public static T Use<T>(Installation installation, ParseResult parsed, Option<string?> option, Func<RecordStore, T> use)
    {
        var path = parsed.GetValue(option) ?? PipelineFile.Load(Path.Combine(installation.PipelinesFolder(parsed), "default.yaml")).Database;
        if (!File.Exists(path)) throw new UserException($"{path}: there is no such database; make it with: extractor run --database {path}");
        try
        {
            using var store = RecordStore.Open(path);
            return use(store);
        }
        catch (Exception e) when (e is StorageException or FormatException or RefusedRecordException)
        {
            throw new UserException(e.Message);
        }
    }

    /// <summary>The one document of a name, or of the end of one behind a slash, or of the beginning of a hash. Throws <see cref="UserException"/> if there is none, or several.</summary>
    public static (string Sha256, string Name) Document(RecordStore store, string named)
    {
        var documents = store.Documents();
        var found = documents.Where(d => d.Name == named).ToList();
        if (found.Count == 0) found = [.. documents.Where(d => d.Name.EndsWith('/' + named, StringComparison.Ordinal))];
        if (found.Count == 0 && named.Length >= 6) found = [.. documents.Where(d => d.Sha256.StartsWith(named, StringComparison.Ordinal))];
        return found switch
        {
            [var one] => one,
            [] => throw new UserException($"the database holds no document {named}; its names: {string.Join(", ", documents.Select(d => d.Name).Take(8))}{(documents.Count > 8 ? " …" : "")}"),
            _ => throw new UserException($"several documents are called {named}; name one in full or by its hash: {string.Join(", ", found.Select(d => $"{d.Name} {d.Sha256[..12]}"))}"),
        };
    }
}
