using Dapper;
using Extractor.Model.Findings;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Datasets;

/// <summary>The rows of what only several documents together show.</summary>
internal sealed class DatasetFindingRows(SqliteConnection connection)
{
    /// <summary>True if they are those of the documents that stand here, made by this stamp.</summary>
    public bool AreOf(ProgramStamp stamp) => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM dataset_search WHERE program_version = @Version AND definitions_sha256 = @DefinitionsSha256)", stamp);

    /// <summary>Removes them: a document was written, and they may no longer be true.</summary>
    public void Remove() => connection.Execute("DELETE FROM dataset_search; DELETE FROM dataset_findings");

    /// <summary>Writes them in the place of earlier ones.</summary>
    public void Write(IEnumerable<DatasetFinding> findings, ProgramStamp stamp)
    {
        Remove();
        using var rows = new TableWriter(connection, "dataset_findings", Columns.DatasetFindings);
        using var cells = new TableWriter(connection, "dataset_finding_cells", Columns.DatasetFindingCells);
        var number = 0;
        foreach (var f in findings)
        {
            rows.Write(number, f.Code, Words.Of(f.Severity), f.Rule, f.Message, f.MessageZh);
            for (var i = 0; i < f.Cells.Count; i++) cells.Write(number, i, f.Cells[i].Document, FlaggedPaths.Within(f.Cells[i].Path)?.Form, f.Cells[i].Path);
            number++;
        }
        connection.Execute("INSERT INTO dataset_search SELECT @Version, @DefinitionsSha256, count(*) FROM forms", stamp);
    }

    /// <summary>Reads them in their order.</summary>
    public IReadOnlyList<DatasetFinding> Read()
    {
        var cells = connection.Query<(long Finding, string Document, string Path)>("SELECT finding, document, path FROM dataset_finding_cells ORDER BY finding, ordinal")
            .ToLookup(c => c.Finding, c => new DatasetCell(c.Document, c.Path));
        return [.. connection.Query<(long Finding, string Code, string Severity, string Rule, string Message, string MessageZh)>("SELECT finding, code, severity, rule, message, message_zh FROM dataset_findings ORDER BY finding")
            .Select(f => new DatasetFinding(f.Code, Words.To<Severity>(f.Severity), f.Rule, f.Message, f.MessageZh, [.. cells[f.Finding]]))];
    }
}
