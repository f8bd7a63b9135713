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
    /// <param name="table">The table.</param>
    /// <param name="grid">The grid that it was made of.</param>
    /// <param name="above">The grid before it.</param>
    public TableRecord Add(TableRecord table, Grid grid, Grid? above)
    {
        List<string> printed = [.. grid.Kind == GridKind.MarkedUp ? OwnLines(table) : [], .. LinesAbove(table, above)];
        var lines = printed.Select(WithoutUnit).ToList();
        var ownTitle = table.Cells.FirstOrDefault(c => c is { Row: 0, Header: true } && c.ColumnSpan == table.Columns)?.Text;
        return table with
        {
            Caption = grid.Caption ?? Title(lines) ?? ownTitle,
            MoneyUnit = printed.Concat(ownTitle is null ? [] : [ownTitle]).Select(UnitIn).FirstOrDefault(u => u is not null),
        };
    }

    /// <summary>The lines of text above the table on its page, the nearest first.</summary>
    private static List<string> LinesAbove(TableRecord table, Grid? above) => above is not { Kind: GridKind.Text } ? [] :
        [.. above.Rows.Reverse().Take(Lines).TakeWhile(r => r.Where?.Page is null || r.Where.Page == table.Page).SelectMany(r => string.Join(' ', r.Cells.Select(c => c.Text)).Split('\n').Reverse())];

    /// <summary>The lines at the head of a sheet that are none of its columns, the lowest first: rows whose cells do not touch, or all print a key.</summary>
    private static IEnumerable<string> OwnLines(TableRecord table)
    {
        var rows = table.Cells.Where(c => c.Row < Lines).GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.OrderBy(c => c.Column).ToList()).ToList();
        var lines = rows.TakeWhile(IsLine).ToList();
        // A table of such lines alone has no head.
        return lines.Count == rows.Count ? [] : lines.AsEnumerable().Reverse().Select(r => string.Join(' ', r.Select(c => c.Text)));
    }

    private static bool IsLine(List<TableCell> row) => row.TrueForAll(c => c.RowSpan == 1)
        && (row.TrueForAll(c => c.Text.AsSpan().ContainsAny('：', ':')) || row.Zip(row.Skip(1)).All(p => p.First.Column + p.First.ColumnSpan < p.Second.Column));

    // Running text ends the search: what stands above it is no title of this table.
    private string? Title(List<string> lines)
    {
        var titles = lines.TakeWhile(l => !IsRunningText(Folding.Key(l))).Where(l => IsTitle(Folding.Key(l))).ToList();
        return titles.FirstOrDefault(t => definitions.Tables.TitleWords.Any(w => t.Contains(w, StringComparison.Ordinal))) ?? titles.FirstOrDefault();
    }

    private bool IsRunningText(string key) => key.Length > definitions.Tables.LongestTitle || (key.Length > 0 && key[^1] is '。' or ';' or ',' or ':');

    private bool IsTitle(string key) => key.Length > 1 && !key.Contains(':', StringComparison.Ordinal) && !char.IsAsciiDigit(key[^1]) && !IsNumber(key)
        && !definitions.Vocabulary.MoneyUnits.ContainsKey(key);

    // 公开01表, 附表一: a short line that numbers the table.
    private bool IsNumber(string key) => key.Length <= 6 && definitions.Tables.NumberedLines.Any(w => key.StartsWith(w, StringComparison.Ordinal));

    // 收入预算表（单位：万元）: the unit behind a title is no part of it.
    private string WithoutUnit(string line) =>
        line.TrimEnd() is [.., ')' or '）'] && line.LastIndexOfAny(['(', '（']) is var open and > 0 && UnitIn(line[open..]) is not null ? line[..open].TrimEnd() : line;

    // "单位：元" anywhere in the line: what stands after a colon is a unit. The longest unit first: 万元 ends with 元.
    private string? UnitIn(string line)
    {
        var key = Folding.Key(line);
        return definitions.Vocabulary.MoneyUnits.Keys.OrderByDescending(u => u.Length)
            .FirstOrDefault(u => key.EndsWith(':' + u, StringComparison.Ordinal) || key.Contains(':' + u + ')', StringComparison.Ordinal) || key.EndsWith('(' + u + ')', StringComparison.Ordinal));
    }
}
