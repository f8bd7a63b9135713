using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>A database file in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly ProgramStamp Stamp = new("1.0", "d0");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-storage-");

    public string File => Path.Combine(_folder.FullName, "records.db");

    public RecordStore Open() => RecordStore.Open(File);

    /// <summary>All rows of all tables as text; without the clock of runs unless asked for.</summary>
    public string Dump(bool runs = false) => DatabaseFile.Dump(File, runs);

    public IReadOnlyList<string> Query(string sql) => DatabaseFile.Query(File, sql);

    public void Dispose() => _folder.Delete(recursive: true);
}
