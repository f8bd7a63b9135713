using Dapper;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Storage.Corrections;
using Extractor.Storage.Datasets;
using Extractor.Storage.History;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>The database of records: what each document became, one transaction a document. For one thread.</summary>
public sealed class RecordStore : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _path;

    private RecordStore(string path, SqliteConnection connection)
    {
        _path = path;
        Connection = connection;
    }

    /// <summary>The open connection, for tests of this room.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>Opens the database of a file; it is made when missing and brought to the present schema when older. Throws <see cref="StorageException"/>.</summary>
    public static RecordStore Open(string path) => Open(path, Migration.All(), Patience);

    /// <summary>Opens a database of another schema or with another patience.</summary>
    internal static RecordStore Open(string path, IReadOnlyList<Migration> migrations, TimeSpan patience) =>
        new(path, Database.Open(path, migrations, patience));

    /// <summary>True if the database holds the rows that this stamp makes of the document. Those of a document whose reader crashed or was given up say
    /// nothing of what another try makes of it, with more time or memory.</summary>
    public bool Holds(string sha256, ProgramStamp stamp) => Guard(() => Connection.ExecuteScalar<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM documents WHERE sha256 = @sha256 AND program_version = @Version AND definitions_sha256 = @DefinitionsSha256)
           AND NOT EXISTS (SELECT 1 FROM findings WHERE document = @sha256 AND code IN (@ReaderCrashed, @ReaderTimedOut))
        """,
        new { sha256, stamp.Version, stamp.DefinitionsSha256, FindingCodes.ReaderCrashed, FindingCodes.ReaderTimedOut }));

    /// <summary>The record of a document; null if the database does not hold it.</summary>
    public ExtractionResult? Load(string sha256) => Guard(() => new RecordLoader(Connection, sha256).Load());

    /// <summary>The name under which the database holds a document; null if it does not hold it.</summary>
    public string? NameOf(string sha256) => Guard(() => Connection.ExecuteScalar<string?>("SELECT name FROM documents WHERE sha256 = @sha256", new { sha256 }));

    /// <summary>The record of a document as another stamp made it, if between the two nothing changed but what the caller names; null where it must be read again.</summary>
    /// <param name="sha256">Hash of the document.</param>
    /// <param name="stamp">What makes records now.</param>
    /// <param name="isLater">Tells the parts of the program and the files of definitions that only steps use which can be taken again from the record.</param>
    public ExtractionResult? Made(string sha256, ProgramStamp stamp, Func<string, bool> isLater) => Guard(() => new MadeRecord(Connection, stamp).Find(sha256, isLater));

    /// <summary>What the database holds of a document, in figures; null if it does not hold it.</summary>
    public DocumentFigures? Figures(string sha256) => Guard(() => FiguresReader.Read(Connection, sha256));

    /// <summary>The names of all indicator lines with the codes and indicators stored for them, by document and place.</summary>
    public IReadOnlyList<Extractor.Model.Records.IndicatorMention> Mentions() => Guard(() => MentionReader.Read(Connection));

    /// <summary>The forms of all documents one by one, values without evidence, by hash of the document and number.</summary>
    public IEnumerable<DatasetForm> Forms()
    {
        var reader = new DatasetFormReader(Connection);
        return Guard(reader.Documents).SelectMany(document => Guard(() => reader.Read(document)));
    }

    /// <summary>What several documents together show, as it was written last; nothing if a document was written since.</summary>
    public IReadOnlyList<DatasetFinding> DatasetFindings() => Guard(() => new DatasetFindingRows(Connection).Read());

    /// <summary>How issuers round and add up, by the forms of all documents.</summary>
    public IReadOnlyList<Extractor.Model.Records.Convention> Conventions() => Guard(() => Connection.Query<(string Issuer, string Type, string Kind, string Rule, int For, int Against, bool Possible, bool Established)>(
        "SELECT issuer, form_type, kind, rule, forms_for, forms_against, possible, established FROM conventions")
        .Select(c => new Extractor.Model.Records.Convention(c.Issuer, c.Type, c.Kind, c.Rule, c.For, c.Against, c.Possible, c.Established)).ToList());

    /// <summary>Hashes of all documents with their names, by name.</summary>
    public IReadOnlyList<(string Sha256, string Name)> Documents() =>
        Guard(() => Connection.Query<(string, string)>("SELECT sha256, name FROM documents ORDER BY name, sha256").AsList());

    /// <summary>Hashes of the documents that have findings of such severities and, unless there are none, codes.</summary>
    public IReadOnlySet<string> DocumentsWithFindings(IReadOnlyList<Severity> severities, IReadOnlyList<string> codes) => Guard(() => Connection.Query<string>(
        "SELECT DISTINCT document FROM findings WHERE severity IN @severities AND (@any OR code IN @codes)",
        new { severities = severities.Select(Words.Of), codes, any = codes.Count == 0 }).ToHashSet(StringComparer.Ordinal));

    /// <summary>The printed names of bodies of all forms, each with the body stored for it; by document name and place.</summary>
    public IReadOnlyList<Extractor.Model.Records.UnitMention> UnitMentions() => Guard(() => UnitMentionReader.Read(Connection));

    /// <summary>What people say of the values.</summary>
    public CorrectionBook Corrections => new(this);

    /// <summary>A run that will write documents. Nothing is written before its first document.</summary>
    public StoringRun Begin(ProgramStamp stamp, TimeProvider clock) => new(this, stamp, clock);

    /// <inheritdoc/>
    public void Dispose()
    {
        WriteAheadLog.Leave(Connection);
        Connection.Dispose();
    }

    /// <summary>Does something in one transaction, or nothing at all. Throws <see cref="StorageException"/>, and <see cref="RefusedRecordException"/> if the rows break a rule of the database.</summary>
    internal void InTransaction(Action write) => Guard(() =>
    {
        WriteAheadLog.Enter(Connection);
        Transaction.Run(Connection, write);
        return true;
    });

    /// <summary>Uses the database. Throws <see cref="StorageException"/>, and <see cref="RefusedRecordException"/> if rows break a rule of it.</summary>
    internal T Guard<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException e) when (Database.IsAboutRows(e))
        {
            throw new RefusedRecordException($"the database refuses the rows: {e.Message}", e);
        }
        catch (SqliteException e)
        {
            throw Database.Explain(e, _path);
        }
    }
}
