using System.Globalization;
using Extractor.Definitions.Dictionary;
using Extractor.Release.Codebooks;
using Extractor.Release.Csv;
using Extractor.Storage.Tables;

namespace Extractor.Release;

/// <summary>Makes releases: a folder of files that can be cited, read by other programs and checked. The same database and request give the same bytes.</summary>
/// <param name="dictionary">What the tables mean.</param>
public sealed class ReleaseMaker(DataDictionary dictionary)
{
    /// <summary>The copy of the database in a release.</summary>
    internal const string Copy = "records.sqlite";

    /// <summary>Makes the folder of a release, all of it or nothing; returns the names of its tables with their numbers of rows.
    /// Throws <see cref="ReleaseException"/>, <see cref="Storage.StorageException"/> and what the file system throws.</summary>
    public IReadOnlyList<(string Table, long Rows)> Make(ReleaseRequest request)
    {
        using var folder = new StagedFolder(request.Folder);
        using (var database = StoredTables.Open(request.Database)) database.CopyTo(folder.PathOf(Copy));
        // All else is read from the copy: whoever writes the database meanwhile, the files of a release agree.
        IReadOnlyList<ReleasedTable> tables;
        using (var copy = StoredTables.Open(folder.PathOf(Copy)))
        {
            var label = Label(request, copy);
            tables = [.. dictionary.Released.Select(t => new ReleasedTable(t, copy))];
            foreach (var table in tables) WriteCsv(folder, table);
            foreach (var language in new[] { "zh", "en" }) folder.Write($"codebook.{language}.md", new Codebook(language).OfRelease(label, tables));
        }
        Checksums.Write(folder);
        folder.Complete();
        return [.. tables.Select(t => (t.Name, t.Count))];
    }

    private static ReleaseLabel Label(ReleaseRequest request, StoredTables database)
    {
        var date = request.Date ?? (database.LastRun() is { } run ? DateOnly.ParseExact(run[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null as DateOnly?)
            ?? throw new ReleaseException($"no run of {request.Database} came to its end, so that it has no date: end it by extractor run, or give the date: --date YYYY-MM-DD");
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(request.Title, request.Version ?? day, day, request.Authors.Count > 0 ? request.Authors : ["Extractor"], request.ProgramVersion);
    }

    private static void WriteCsv(StagedFolder folder, ReleasedTable table)
    {
        using var typed = new CsvFile(folder.Create(table.CsvPath), table.Columns, forSpreadsheets: false);
        using var safe = new CsvFile(folder.Create(table.SafeCsvPath), table.Columns, forSpreadsheets: true);
        foreach (var row in table.Rows())
        {
            typed.Write(row);
            safe.Write(row);
            table.Count++;
        }
    }
}

/// <summary>How a release is called, with nothing left open.</summary>
/// <param name="Title">Title of the dataset.</param>
/// <param name="Version">Version of the dataset.</param>
/// <param name="Date">Day of the release: 2026-11-21.</param>
/// <param name="Authors">Who is to be cited.</param>
/// <param name="ProgramVersion">Version of the program that made it.</param>
internal sealed record ReleaseLabel(string Title, string Version, string Date, IReadOnlyList<string> Authors, string ProgramVersion);
