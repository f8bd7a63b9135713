using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Storage.Panel;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Corrections;

/// <summary>The corrections of a database. They are only ever added, and the rows of records stay as they are.</summary>
public sealed class CorrectionBook
{
    private readonly RecordStore _store;

    internal CorrectionBook(RecordStore store) => _store = store;

    private SqliteConnection Connection => _store.Connection;

    /// <summary>A value as the record reads it now; null if the record of the document has no such path.</summary>
    public CellNow? Find(string document, string path) => _store.Guard(() =>
    {
        var parsed = ValuePath.Parse(path);
        return CorrectionReader.Rows(Connection,
            "SELECT type, value, printed, beside FROM cell_values WHERE document = @document AND form = @Form AND list IS @List AND row IS @Row AND field = @Field AND path = @path",
            new { document, parsed.Form, parsed.List, parsed.Row, parsed.Field, path })
            .Select(r => new CellNow(CorrectionJson.TypeOf(r.NeedText("type")), new(r.Text("value"), r.Text("printed"), r.NeedText("beside")))).SingleOrDefault();
    });

    /// <summary>All corrections, or those of one document or value, each with what becomes of it; by document name, place and id.</summary>
    public IReadOnlyList<JudgedCorrection> Judged(string? document = null, string? path = null) => _store.Guard(() => CorrectionReader.ReadJudged(Connection,
        """
        SELECT c.*, s.state, s.reason, s.value_now, s.printed_now
        FROM corrections c JOIN correction_states s ON s.id = c.id
        WHERE (@document IS NULL OR c.document = @document) AND (@path IS NULL OR c.path = @path)
        ORDER BY c.document_name, c.document, c.form, c.list, c.row, c.path, c.id
        """, new { document, path }));

    /// <summary>All corrections, by document, path and id: the order of a file to share.</summary>
    public IReadOnlyList<Correction> All() => _store.Guard(() => CorrectionReader.Read(Connection, "SELECT * FROM corrections ORDER BY document, path, id"));

    /// <summary>The types of the values of all records by path; null for a path that no record can have.</summary>
    public Func<string, FieldType?> Types() => _store.Guard(() => new CorrectionRules(Connection)).TypeOf;

    /// <summary>Hashes of the documents that have something to review: doubts about the reading, numbers that are not proved though they were repaired or not read clearly
    /// (any that are not proved, if all are asked for), corrections that do not count.</summary>
    public IReadOnlySet<string> DocumentsToReview(bool all) => _store.Guard(() => CorrectionReader.Rows(Connection,
        """
        SELECT document FROM findings WHERE about = 'reading' AND severity <> 'info'
        UNION SELECT document FROM evidence WHERE proof IS NOT NULL AND proof <> 'proved' AND (@all OR proof = 'contradicted' OR confidence < 1 OR repairs <> '[]')
        UNION SELECT document FROM correction_states WHERE state IN ('conflict', 'disputed')
        """, new { all }).Select(r => r.NeedText("document")).ToHashSet(StringComparer.Ordinal));

    /// <summary>The correction that an answer makes; it is not added yet. Throws <see cref="FormatException"/> if it does not fit the value.</summary>
    public Correction Draft(Answer answer)
    {
        var correction = answer.To(Find(answer.Document, answer.Path), Judged(answer.Document, answer.Path));
        _store.Guard(() => new CorrectionRules(Connection)).Check(correction);
        return correction;
    }

    /// <summary>
    /// Makes the corrections count that were added, or whose documents were stored, since they were last put in: rows of the corrected forms beside those that were read,
    /// and the panel, which adding them has emptied. Writes nothing where there is nothing to do.
    /// </summary>
    /// <param name="type">Gives the forms of a record their typed values anew.</param>
    public void PutIn(Func<ExtractionResult, ExtractionResult> type)
    {
        var (lacking, panel) = _store.Guard(() => (CorrectedRows.Lacking(Connection), CorrectedRows.Any(Connection) && PanelFiller.IsNeeded(Connection)));
        if (lacking.Count == 0 && !panel) return;
        var made = lacking.Select(d => (Document: d, Record: _store.Load(d)!, Corrections: Judged(d).Where(j => j.Counts).Select(j => j.Correction).ToList()));
        _store.InTransaction(() =>
        {
            var rows = new CorrectedRows(Connection, type);
            foreach (var (document, record, corrections) in made) rows.Write(document, record, corrections);
            if (lacking.Count > 0) PanelFiller.Empty(Connection);
            PanelFiller.Fill(Connection);
        });
    }

    /// <summary>Adds corrections, all or none; those that are there stay as they are. Throws <see cref="FormatException"/> if one speaks of what no record can have.</summary>
    public AddedCorrections Add(IReadOnlyList<Correction> corrections)
    {
        var rules = _store.Guard(() => new CorrectionRules(Connection));
        foreach (var correction in corrections) rules.Check(correction);
        var before = Judged().Where(j => j.IsInForce).Select(j => j.Correction.Id).ToHashSet(StringComparer.Ordinal);
        var (added, known) = (new HashSet<string>(StringComparer.Ordinal), 0);
        _store.InTransaction(() =>
        {
            using var rows = new CorrectionWriter(Connection);
            foreach (var correction in corrections)
                if (rows.Add(correction)) added.Add(correction.Id);
                else known++;
        });
        var now = Judged();
        int Count(string state, IReadOnlySet<string> of) => now.Count(j => j.State == state && of.Contains(j.Correction.Id));
        return new(added.Count, known, Count("conflict", added), Count("disputed", added), Count("waiting", added), Count("replaced", before));
    }
}

/// <summary>A value of a record as it is read now.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Seen">The value, its print and the labels around it.</param>
public sealed record CellNow(FieldType Type, SeenValue Seen);

/// <summary>A correction and what becomes of it.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="State">applied, agreed, conflict, disputed, waiting, replaced or withdrawn (Migrations/012_corrections.sql says when).</param>
/// <param name="Reason">Why it does not count; null if it does.</param>
/// <param name="ValueNow">What the record reads now.</param>
/// <param name="PrintedNow">The characters that it is read from now.</param>
public sealed record JudgedCorrection(Correction Correction, string State, string? Reason, string? ValueNow, string? PrintedNow)
{
    /// <summary>True if neither replaced nor withdrawn: it still says something.</summary>
    public bool IsInForce => State is not ("replaced" or "withdrawn");

    /// <summary>True if it counts.</summary>
    public bool Counts => State is "applied" or "agreed";
}

/// <summary>What became of corrections that were added.</summary>
/// <param name="Added">Number of new ones.</param>
/// <param name="Known">Number of those that were there.</param>
/// <param name="Conflicts">New ones that the record contradicts: it reads otherwise than they saw.</param>
/// <param name="Disputed">New ones that another correction contradicts.</param>
/// <param name="Waiting">New ones whose document the database does not hold.</param>
/// <param name="Replaced">Earlier ones that no longer count, because new ones replace them.</param>
public sealed record AddedCorrections(int Added, int Known, int Conflicts, int Disputed, int Waiting, int Replaced);
