using Dapper;
using Extractor.Storage.Panel;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Makes the panel anew beside the one that stands there, and compares.</summary>
internal static class PanelCheck
{
    private static readonly string[] Tables = ["panel_years", "panel_indicators", "panel_left_out", "panel_continuity_candidates"];

    /// <summary>Compares row by row. Tables of the same names in temp take the panel that is made anew; nothing of the database is written.</summary>
    public static void Run(SqliteConnection connection, FaultList faults)
    {
        if (PanelFiller.IsNeeded(connection))
        {
            faults.Add("panel_filled", "the panel is not made: the last run did not come to its end; run it again");
            return;
        }
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM documents) AND NOT EXISTS (SELECT 1 FROM dataset_search)"))
            faults.Add("dataset_search", "what several documents show together was not searched for: the last run did not come to its end; run it again");
        foreach (var table in Tables.Append("panel_filled")) connection.Execute($"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0");
        PanelFiller.Fill(connection);
        foreach (var table in Tables)
        {
            faults.Looked += connection.ExecuteScalar<long>($"SELECT count(*) FROM main.{table}");
            Compare(connection, table, "main", "temp", "rows that the records do not give", faults);
            Compare(connection, table, "temp", "main", "rows are missing that the records give", faults);
        }
        foreach (var table in Tables.Append("panel_filled")) connection.Execute($"DROP TABLE temp.{table}");
    }

    private static void Compare(SqliteConnection connection, string table, string one, string other, string what, FaultList faults)
    {
        var count = connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table})");
        if (count > 0) faults.Add(table, $"{count} {what}");
    }
}
