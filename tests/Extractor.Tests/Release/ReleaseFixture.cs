using Extractor.Definitions.Dictionary;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Release;
using Extractor.Storage;
using Extractor.Storage.Corrections;
using Extractor.Testing;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Release;

/// <summary>A database of hand-made records with everything that is hard to carry over, a correction, and its release.</summary>
public sealed class ReleaseFixture : IDisposable
{
    /// <summary>Texts that a spreadsheet would run or change, or that a file format could lose.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "=100.00%", "=1+1", "=cmd|' /C calc'!A0", "+1", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "1-2", "00123", "310107000000000000001", "2021年12月", "a,b", "say \"no\"", "two\nlines", "two\r\nlines",
        " blank before", "behind ", "_x0041_", "bell \u0007", "nul \u0000 sign", "\U00020000 rare", "<tag> & more", new string('长', 40_000),
    ];

    private readonly TemporaryDatabase _database = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-release-");

    /// <summary>Fills the database and makes the release.</summary>
    public ReleaseFixture()
    {
        Save(TemporaryDatabase.Stamp, [FullRecord.Of(), Injected("hostile.txt", '7')]);
        using (var store = _database.Open())
        {
            store.Corrections.Add([store.Corrections.Draft(new(new string('7', 64), "hostile.txt", "forms[0].indicators[0].target", Says.Value, "≥5", "tester", "2026-01-02", "printed so"))]);
            store.Corrections.PutIn(r => r);
        }
        Make("first");
    }

    /// <summary>The dictionary of the checkout.</summary>
    internal static DataDictionary Dictionary { get; } = DataDictionaryReader.Read(Repository.Pipelines);

    /// <summary>The database file.</summary>
    public string Database => _database.File;

    /// <summary>The folder of the release.</summary>
    public string Folder => Of("first");

    /// <summary>A folder beside the release.</summary>
    public string Of(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A file of the release.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Makes a release of the database as it is now.</summary>
    public void Make(string name, string? previous = null, string? version = null) => new ReleaseMaker(Dictionary).Make(new(Database, Of(name), "0.0") { Date = new DateOnly(2026, 2, 3), Version = version ?? name, Previous = previous is null ? null : Of(previous) });

    /// <summary>Writes records by a program of some stamp.</summary>
    public void Save(ProgramStamp stamp, IEnumerable<ExtractionResult> records)
    {
        using var store = _database.Open();
        var run = store.Begin(stamp, TimeProvider.System);
        foreach (var record in records) run.Save(record);
        run.Finish();
    }

    /// <summary>A form whose lines hold the hostile texts.</summary>
    public static ExtractionResult Injected(string name, char hash, string first = "=1*1") => new(
        new(name, new string(hash, 64), "text/plain", 1, "flat-text"),
        [
            new()
            {
                FormType = SampleResult.Text("project_self_evaluation"), FiscalYear = new(2024, new([new("2024", new(Line: 1, Cell: 0))], [])),
                Indicators = [.. Hostile.Prepend(first).Select(t => new Indicator { Target = SampleResult.Text(t), Weight = SampleResult.Number(-0.1m) })],
            },
        ],
        [], [new("forms[0].indicators[1].score", FindingCodes.NumberLost, FindingAbout.Reading, Severity.Warning, "the score is not there")]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
