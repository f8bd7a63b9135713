using Dapper;
using Extractor.Model.Corrections;
using Extractor.Storage.Corrections;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Checks that each correction is as it was made: its id is the hash of its content, and its path is the one that its columns take apart; and that those that
/// count are put in: the rows made of them say what they say.</summary>
internal static class CorrectionCheck
{
    private static readonly Dictionary<string, string[]> Printed = new(StringComparer.Ordinal)
    {
        ["effective_forms"] = ["form_type", "title", "fiscal_year", "project_name", "competent_department", "implementing_unit", "unit_name", "money_unit", "total_weight", "total_score", "grade"],
        ["effective_funding"] = ["item", "label", "initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"],
        ["effective_indicators"] = ["level1", "level1_weight", "level2", "level2_weight", "level3", "kind", "direction", "target", "unit", "actual", "weight", "score", "reviewer_score", "deviation", "explanation", "scoring_rule"],
    };

    /// <summary>Checks all corrections.</summary>
    public static void Run(SqliteConnection connection, FaultList faults)
    {
        foreach (var row in CorrectionReader.Rows(connection, "SELECT * FROM corrections ORDER BY id", null))
        {
            faults.Looked++;
            var (id, correction) = (row.NeedText("id"), CorrectionReader.Correction(row));
            if (correction.Id != id) faults.Add($"corrections {id[..12]}", "its content is not what it was when it was made: the id is of another content");
            if (ValuePath.Parse(correction.Path) is var path && (path.Form, path.List, path.Row, path.Field) != (row.Int("form"), row.Text("list"), row.Int("row"), row.Text("field")))
                faults.Add($"corrections {id[..12]}", $"its columns name another value than {correction.Path}");
        }
        if (CorrectedRows.Any(connection)) PutIn(connection, faults);
    }

    private static void PutIn(SqliteConnection connection, FaultList faults)
    {
        foreach (var name in connection.Query<string>("SELECT name FROM documents WHERE sha256 IN @lacking ORDER BY name", new { lacking = CorrectedRows.Lacking(connection) }))
            faults.Add(name, "its corrections are not put in: the last run did not come to its end; run it again");
        foreach (var (effective, corrected, key) in new[] { ("effective_forms", "form_corrected", "document, form"), ("effective_funding", "funding_corrected", "document, form, row"), ("effective_indicators", "indicator_corrected", "document, form, row") })
        {
            var columns = $"{key}, {string.Join(", ", Printed[effective])}";
            var count = connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT {columns} FROM {effective} WHERE document IN (SELECT document FROM corrected_documents) EXCEPT SELECT {columns} FROM {corrected})");
            if (count > 0) faults.Add(effective, $"{count} rows say something else than the records and their corrections");
        }
    }
}
