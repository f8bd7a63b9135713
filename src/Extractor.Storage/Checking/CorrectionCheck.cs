using Extractor.Model.Corrections;
using Extractor.Storage.Corrections;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Checks that each correction is as it was made: its id is the hash of its content, and its path is the one that its columns take apart.</summary>
internal static class CorrectionCheck
{
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
    }
}
