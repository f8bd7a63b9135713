using Dapper;
using Extractor.Model;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Panel;

/// <summary>Makes the panel of all forms of the database: one row a unit or project and year, and one a unit or project, year and indicator.</summary>
internal static class PanelFiller
{
    /// <summary>True if the panel does not say what the records say.</summary>
    public static bool IsNeeded(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM documents) AND NOT EXISTS (SELECT 1 FROM panel_filled)");

    /// <summary>Empties its tables, inside a transaction of its caller.</summary>
    public static void Empty(SqliteConnection connection) =>
        connection.Execute("DELETE FROM panel_filled; DELETE FROM panel_indicators; DELETE FROM panel_years; DELETE FROM panel_left_out; DELETE FROM panel_continuity_candidates");

    /// <summary>Fills the empty tables of the panel, inside a transaction of its caller.</summary>
    public static void Fill(SqliteConnection connection)
    {
        connection.CreateFunction("fold", (string? text) => text is null ? null : Folding.Key(text), isDeterministic: true);
        connection.CreateFunction("project_key", (string? name) => ProjectName.Key(name), isDeterministic: true);
        connection.CreateFunction("project_code", (string? name) => ProjectName.CodeOf(name), isDeterministic: true);
        connection.CreateFunction("without_years", (string? name) => ProjectName.WithoutYears(name), isDeterministic: true);
        connection.Execute(Script());
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(PanelFiller).Assembly.GetManifestResourceStream("panel/fill.sql")!);
        return reader.ReadToEnd();
    }
}
