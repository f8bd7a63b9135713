using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Labels and lines that lie over several grid lines (B10, B11, B13).</summary>
public static class SpreadPatterns
{
    /// <summary>A level-2 label in pieces over its own data lines: 质量 on one, 指标 on the next.</summary>
    public static bool LabelOverDataLines(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator);
        var done = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Carrier("level2") is not { } cell || lines[i].Cells.IndexOf(cell) is var column && !lines[i + 1].Cells[column].IsFree) continue;
            var label = cell.Text.Replace(" ", "", StringComparison.Ordinal);
            var at = label.Length - 2;
            cell.Spoil(string.Join(' ', label[..at].Chunk(2).Select(p => new string(p))));
            lines[i + 1].Cells[column].Spoil(label[at..]);
            done = true;
        }
        return done;
    }

    /// <summary>The tail of one label and the head of the next share a cell: 社会 效益, then 指标 可持 续影 响指 标.</summary>
    public static bool TailsMeet(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator);
        var places = Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Carrier("level2") is { Text.Length: > 2 } && lines[i - 1].Carrier("level2") is { Text.Length: > 3 }).ToList();
        if (places.Count == 0) return false;
        var i = dice.Pick(places);
        var (above, below) = (lines[i - 1].Carrier("level2")!, lines[i].Carrier("level2")!);
        var (first, second) = (Pieces(above.Text), Pieces(below.Text));
        above.Spoil(string.Join(' ', first[..^1]));
        below.Spoil($"{first[^1]} {string.Join(' ', second)}");
        return true;
    }

    /// <summary>A line whose level-3 name takes two printed lines is read twice, its figures on both.</summary>
    public static bool LineReadTwice(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Indicator).FindAll(l => l.Carrier("level3") is { Text.Length: > 7 } && l.Carrier("level2") is not null && l.Carrier("score") is { Text.Length: > 0 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        var (name, label) = (line.Carrier("level3")!, line.Carrier("level2")!);
        var at = dice.Between(4, name.Text.Length - 3);
        var flat = label.Text.Replace(" ", "", StringComparison.Ordinal);
        var cells = line.Cells.Select(c => new PrintedCell(c == name ? name.Text[at..] : c == label ? flat[2..] : c.Field is "target" or "actual" or "weight" or "score" ? c.Text : "")).ToList();
        form.InsertAfter(line, new PrintedLine(LineKind.Debris, cells));
        name.Spoil(name.Text[..at]);
        label.Spoil(flat[..2]);
        return line.Strained = true;
    }

    /// <summary>A shadow of the total line above it, with false figures.</summary>
    public static bool ShadowTotal(PrintedForm form, Dice dice)
    {
        var lines = form.Unstrained(LineKind.Total);
        if (lines.Count == 0) return false;
        var shadow = lines[0].Cells.Select(c => new PrintedCell(c.Path switch
        {
            "total.weight" => "100.00",
            "total.score" => "00.00",
            _ => c.IsFree && dice.Chance(20) ? dice.Pick(["<u> </u>", "44", "标"]) : "",
        }));
        form.InsertBefore(lines[0], new PrintedLine(LineKind.Debris, shadow));
        return lines[0].Strained = true;
    }

    private static List<string> Pieces(string label) => [.. label.Replace(" ", "", StringComparison.Ordinal).Chunk(2).Select(p => new string(p))];
}
