using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Kept;

/// <summary>Finds the title and the money unit of a table: in the lines above it, or in a first row that spans all its columns.</summary>
internal sealed class TableCaptions(PipelineDefinitions definitions)
{
    /// <summary>How many lines above a table are looked at: the title, a number of the table, who made it, the unit.</summary>
    private const int Lines = 5;

    /// <summary>The table with its caption and money unit, if they are printed.</summary>
    public TableRecord Add(TableRecord table, Grid? above)
    {
        var lines = LinesAbove(table, above);
        var ownTitle = table.Cells.FirstOrDefault(c => c is { Row: 0, Header: true } && c.ColumnSpan == table.Columns)?.Text;
        return table with
        {
            Caption = lines.FirstOrDefault(IsTitle) ?? ownTitle,
            MoneyUnit = lines.Concat(ownTitle is null ? [] : [ownTitle]).Select(UnitIn).FirstOrDefault(u => u is not null),
        };
    }

    /// <summary>The lines of text above the table on its page, the nearest first.</summary>
    private static List<string> LinesAbove(TableRecord table, Grid? above) => above is not { Kind: GridKind.Text } ? [] :
        [.. above.Rows.Reverse().Take(Lines).TakeWhile(r => r.Where?.Page is null || r.Where.Page == table.Page).SelectMany(r => string.Join(' ', r.Cells.Select(c => c.Text)).Split('\n').Reverse())];

    private bool IsTitle(string line)
    {
        var key = Folding.Key(line);
        return key.Length > 1 && key.Length <= definitions.Tables.LongestTitle && !key.Contains(':', StringComparison.Ordinal) && key[^1] is not ('。' or ';' or ',')
            && !char.IsAsciiDigit(key[^1]) && !IsNumber(key) && !definitions.Vocabulary.MoneyUnits.ContainsKey(key);
    }

    // 公开01表, 附表一: a short line that numbers the table.
    private bool IsNumber(string key) => key.Length <= 6 && definitions.Tables.NumberedLines.Any(w => key.StartsWith(w, StringComparison.Ordinal));

    // "单位：元" anywhere in the line: what stands after a colon is a unit. The longest unit first: 万元 ends with 元.
    private string? UnitIn(string line)
    {
        var key = Folding.Key(line);
        return definitions.Vocabulary.MoneyUnits.Keys.OrderByDescending(u => u.Length)
            .FirstOrDefault(u => key.EndsWith(':' + u, StringComparison.Ordinal) || key.Contains(':' + u + ')', StringComparison.Ordinal) || key.EndsWith('(' + u + ')', StringComparison.Ordinal));
    }
}
