using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Tests.Grids;

/// <summary>Makes lines of a text as the flat text reader does: cells by tabs, else by columns of blanks.</summary>
internal static partial class LooseText
{
    private static readonly Dictionary<char, char> Radicals = new() { ['⻔'] = '门', ['⺠'] = '民', ['⻅'] = '见', ['⻓'] = '长', ['⻛'] = '风', ['⼾'] = '户', ['戶'] = '户' };

    public static IReadOnlyList<TextLine> Lines(string text) => [.. text.Split('\n').Select((line, i) => Line(line.TrimEnd('\r').Replace("\f", ""), i + 1))];

    private static TextLine Line(string printed, int number)
    {
        var text = string.Concat(printed.Select(c => Radicals.GetValueOrDefault(c, c)));
        if (text.Contains('\t', StringComparison.Ordinal))
            return new(number, [.. text.Split('\t').Select((c, i) => new TextCell(i, Unquoted(c), c, 0, 0))], CellDivision.Tabs);
        var cells = CellPattern().Matches(text).Select((m, i) => new TextCell(i, m.Value, m.Value, Width(text[..m.Index]), Width(text[..(m.Index + m.Length)])));
        return new(number, [.. cells], CellDivision.Blanks);
    }

    private static string Unquoted(string cell) =>
        cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : cell.Trim();

    private static int Width(string text) => text.Sum(Folding.DisplayWidth);

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex CellPattern();
}
