using Dapper;
using Extractor.Model.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Writes the proof ledger of a form.</summary>
internal sealed class LedgerWriter(SqliteConnection connection, string document) : IDisposable
{
    private readonly TableWriter _words = new(connection, "proof_words", Columns.ProofWords, key: "code");
    private readonly TableWriter _ledgers = new(connection, "ledgers", Columns.Ledgers);
    private readonly TableWriter _identities = new(connection, "identities", Columns.Identities);
    private readonly TableWriter _cells = new(connection, "identity_cells", Columns.IdentityCells);
    private readonly TableWriter _reasons = new(connection, "proof_reasons", Columns.ProofReasons);
    private readonly TableWriter _votes = new(connection, "rule_votes", Columns.RuleVotes);
    private readonly HashSet<ProofWord> _written = [];

    /// <summary>Writes one ledger; its words go where all documents share them.</summary>
    public void Write(int form, FormLedger ledger)
    {
        _ledgers.Write(document, form, ledger.Issuer);
        for (var i = 0; i < ledger.Identities.Count; i++)
        {
            var identity = ledger.Identities[i];
            Word(identity.Kind);
            if (identity.Rounding is not null) Word(identity.Rounding);
            _identities.Write(document, form, i, identity.Kind.Code, identity.Holds, identity.Formula, identity.Rounding?.Code);
            for (var c = 0; c < identity.Cells.Count; c++) _cells.Write(document, form, i, c, ValuePath.Of(form, identity.Cells[c]));
        }
        for (var i = 0; i < ledger.Cells.Count; i++)
        {
            Word(ledger.Cells[i].Reason);
            _reasons.Write(document, form, i, ValuePath.Of(form, ledger.Cells[i].Path), ledger.Cells[i].Reason.Code);
        }
        for (var i = 0; i < ledger.Votes.Count; i++) _votes.Write(document, form, i, ledger.Votes[i].Kind, ledger.Votes[i].Rule, ledger.Votes[i].Fits);
    }

    /// <summary>Removes the words that no ledger uses any more, so that no trace of earlier definitions stays.</summary>
    public static void RemoveUnusedWords(SqliteConnection connection) => connection.Execute(
        """
        DELETE FROM proof_words WHERE code NOT IN (SELECT name FROM identities UNION SELECT rounding FROM identities WHERE rounding IS NOT NULL UNION SELECT reason FROM proof_reasons)
        """);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in new[] { _words, _ledgers, _identities, _cells, _reasons, _votes }) table.Dispose();
    }

    private void Word(ProofWord word)
    {
        if (_written.Add(word)) _words.Write(word.Code, word.English, word.Chinese);
    }
}
