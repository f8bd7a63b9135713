namespace Extractor.Forms;

/// <summary>Joins the rest of a row's texts that a page break pushed onto a row of its own (seed 003 lines 77 and 98).</summary>
internal static class ContinuationJoiner
{
    private static readonly string[] Wrapping = ["level3", "target", "actual", "deviation", "explanation", "scoring_rule"];

    /// <summary>Moves the texts of continuation rows to the row above.</summary>
    public static void Join(List<IndicatorRow> rows, IReadOnlyDictionary<string, int> header, LabelVocabulary labels, bool hasFigures)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            if (!IsContinuation(rows[i], hasFigures) || labels.IsLevel2Piece(rows[i].Row.Key) || labels.IsLevel1Piece(rows[i].Row.Key)) continue;
            var column = NearestColumn(rows[i], header);
            var tokens = rows[i].Cells.SelectMany(c => c.Value).OrderBy(t => t.Cell).ToList();
            if (column is null || tokens.Count != 1 || rows[i - 1][column].Count == 0) continue;
            rows[i - 1].Cells[column] = [.. rows[i - 1][column], tokens[0] with { Cell = rows[i - 1][column][^1].Cell }];
            rows.RemoveAt(i);
        }
    }

    private static bool IsContinuation(IndicatorRow row, bool hasFigures) =>
        hasFigures && row.Row.AfterBreak && row.Row.Keys.Length == 1 && !row.HasNumber("weight") && !row.HasNumber("score")
            && row["level1"].Count == 0 && row["level2"].Count == 0;

    private static string? NearestColumn(IndicatorRow row, IReadOnlyDictionary<string, int> header)
    {
        var at = row.Row.Cells[0].Column;
        return Wrapping.Where(header.ContainsKey).OrderBy(c => Math.Abs(header[c] - at)).ThenBy(c => c, StringComparer.Ordinal).FirstOrDefault();
    }
}
