using System.Globalization;
using Extractor.Definitions.Dictionary;
using Extractor.Model.Records;
using Extractor.Release.Changes;
using Extractor.Release.Codebooks;
using Extractor.Release.Csv;
using Extractor.Release.Packages;
using Extractor.Release.Workbooks;
using Extractor.Storage.Tables;

namespace Extractor.Release;

/// <summary>Makes releases: a folder of files that can be cited, read by other programs and checked. The same database and request give the same bytes.</summary>
/// <param name="dictionary">What the tables mean.</param>
public sealed class ReleaseMaker(DataDictionary dictionary)
{
    /// <summary>The copy of the database in a release.</summary>
    internal const string Copy = "records.sqlite";

    /// <summary>The records as lines of JSON.</summary>
    internal const string Records = "records.jsonl";

    /// <summary>The workbook.</summary>
    internal const string Tables = "tables.xlsx";

    /// <summary>Makes the folder of a release, all of it or nothing; returns the names of its tables with their numbers of rows.
    /// Throws <see cref="ReleaseException"/>, <see cref="Storage.StorageException"/> and what the file system throws.</summary>
    public IReadOnlyList<(string Table, long Rows)> Make(ReleaseRequest request)
    {
        var previous = request.Previous is { } earlier ? EarlierRelease.Open(earlier) : null;
        using var folder = new StagedFolder(request.Folder);
        using (var database = StoredTables.Open(request.Database)) database.CopyTo(folder.PathOf(Copy));
        // All else is read from the copy: whoever writes the database meanwhile, the files of a release agree.
        using var copy = StoredTables.Open(folder.PathOf(Copy));
        if (!copy.IsMade()) throw new ReleaseException($"the last run of {request.Database} did not come to its end, so that the panel or its corrections are missing: end it by extractor run");
        var label = Label(request, copy);
        var tables = ReleasedTables.Of(dictionary, copy).ToList();
        foreach (var table in tables) WriteCsv(folder, table);
        tables.Add(WriteChanges(folder, label, previous, tables));
        foreach (var language in new[] { "zh", "en" }) folder.Write($"codebook.{language}.md", new Codebook(language).OfRelease(label, tables));
        WriteRecords(folder, copy);
        folder.Write(ReadMe.File, ReadMe.Of(label, WriteWorkbook(folder, tables)));
        folder.Write(Citation.File, Citation.Of(label));
        DataPackage.Write(folder, label, tables);
        Checksums.Write(folder);
        folder.Complete();
        return [.. tables.Select(t => (t.Name, t.Count))];
    }

    private ReleasedTable WriteChanges(StagedFolder folder, ReleaseLabel label, EarlierRelease? previous, IReadOnlyList<ReleasedTable> tables)
    {
        var changes = previous is null ? null : new Comparison(previous, folder, tables);
        var table = new ReleasedTable(dictionary.Released.Single(t => t.Release == ReleasedTables.Changes), () => changes?.Rows() ?? []);
        WriteCsv(folder, table);
        folder.Write(ChangeReport.File, ChangeReport.Of(label, previous, changes));
        return table;
    }

    private static void WriteRecords(StagedFolder folder, StoredTables database)
    {
        using var stream = folder.Create(Records);
        foreach (var record in database.Records())
        {
            RecordJson.Write(stream, record);
            stream.WriteByte((byte)'\n');
        }
    }

    private static int WriteWorkbook(StagedFolder folder, IReadOnlyList<ReleasedTable> tables)
    {
        using var stream = folder.Create(Tables);
        return Workbook.Write(stream, [.. tables.Where(t => !t.Definition.Bulk)]);
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
