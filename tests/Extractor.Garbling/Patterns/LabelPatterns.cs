using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Level-1 and level-2 labels torn, and lines that hold no line (B9 to B11, B13 to B15).</summary>
public static class LabelPatterns
{
    /// <summary>Level-2 labels of several printed lines with some dropped.</summary>
    public static bool Level2Dropped(PrintedForm form, Dice dice)
    {
        var done = false;
        foreach (var line in form.Of(LineKind.Indicator))
        {
            if (line.Carrier("level2") is not { } cell) continue;
            string[]? ways = cell.Text.Replace(" ", "", StringComparison.Ordinal) switch
            {
                "服务对象满意度指标" => ["服 对 满 度 标", "服对满度标", "服务 对 满 意 指 标", "对 满 度 标", "服 对 满 意 指 标"],
                "可持续影响指标" => ["可持 续影 响指 标", "可持 续影", "可持 续影 响指", "可持 续影 响 标"],
                "社会效益指标" => ["社会 效益 指标", "社会 效益", "社会"],
                "经济效益指标" => ["经济 效益 指标", "经济 效益", "经济"],
                "生态效益指标" => ["生态 效益 指标", "生态 效益", "生态"],
                "数量指标" => ["数量 指标", "数量"], "质量指标" => ["质量 指标", "质量"], "时效指标" => ["时效 指标", "时效"], "成本指标" => ["成本 指标", "成本"],
                _ => null,
            };
            if (ways is null) continue;
            cell.Spoil(dice.Pick(ways));
            done = true;
        }
        return done;
    }

    /// <summary>A level-1 label halved over its lines, its first part debris or blank.</summary>
    public static bool Level1Debris(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator);
        var done = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Carrier("level1") is not { } cell) continue;
            var column = lines[i].Cells.IndexOf(cell);
            var label = cell.Text.Replace(" ", "", StringComparison.Ordinal);
            if (label.Length == 5) { cell.Spoil(dice.Pick(["满意 度指 标", "满意 度指", "满意"])); done = true; continue; }
            if (i + 1 >= lines.Count || column >= lines[i + 1].Cells.Count || !lines[i + 1].Cells[column].IsFree) { cell.Spoil(label[..2] + " " + label[2..]); continue; }
            done = true;
            var (first, second) = dice.Below(4) switch
            {
                0 => (label[..2], label[2..]),
                1 => ("", label),
                2 => (dice.Pick(Words.Lists.Debris), label[..2] + " " + label[2..]),
                _ => (dice.Pick(Words.Lists.Debris), label.Replace('效', '対')),
            };
            cell.Spoil(first);
            lines[i + 1].Cells[column].Spoil(second);
        }
        return done;
    }

    /// <summary>A level-2 label spread over lines of two characters, its row's data on one of them.</summary>
    public static bool SpreadOverLines(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Carrier("level2") is not null && l.Carrier("level3") is not null);
        foreach (var line in dice.Shuffle(lines).Take(dice.Between(1, 4)))
        {
            var cell = line.Carrier("level2")!;
            var column = line.Cells.IndexOf(cell);
            var pieces = cell.Text.Replace(" ", "", StringComparison.Ordinal).Chunk(2).Select(p => new string(p)).ToList();
            var data = pieces.Count == 2 ? dice.Below(2) : dice.Between(1, pieces.Count - 1);
            var level1 = line.Carrier("level1");
            for (var i = 0; i < pieces.Count; i++)
            {
                if (i == data) continue;
                var cells = line.Cells.Select((_, c) => new PrintedCell(c == column ? pieces[i] : "")).ToList();
                var piece = new PrintedLine(LineKind.Debris, cells);
                if (i < data) form.InsertBefore(line, piece);
                else form.Lines.Insert(form.Lines.IndexOf(line) + i - data, piece);
            }
            cell.Spoil(pieces[data]);
            if (level1 is not null && data > 0 && dice.Chance(50)) MoveUp(form, line, level1);
        }
        return lines.Count > 0;
    }

    /// <summary>A printed line read twice: a line of debris with doubled or false figures beside the true one.</summary>
    public static bool ShadowLine(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Carrier("weight") is not null && l.Carrier("score") is { Text.Length: > 0 });
        if (lines.Count == 0) return false;
        var line = dice.Pick(lines);
        var figure = dice.Chance(50) ? line.Carrier("weight")!.Text : dice.Pick(["40.00", "10.00", "44.00", "15.00"]);
        var cells = line.Cells.Select(c => new PrintedCell(c.Field switch
        {
            "level3" or "target" => dice.Pick(Words.Lists.FalseLines),
            "actual" => dice.Chance(50) ? dice.Pick(Words.Lists.FalseLines) : "",
            "weight" or "score" => figure,
            _ => "",
        }));
        var shadow = new PrintedLine(LineKind.Debris, cells);
        if (dice.Chance(50)) form.InsertBefore(line, shadow);
        else form.InsertAfter(line, shadow);
        return true;
    }

    /// <summary>A line of debris without figures under a data line.</summary>
    public static bool DebrisLine(PrintedForm form, Dice dice)
    {
        var line = dice.Pick(form.Of(LineKind.Indicator));
        var cells = line.Cells.Select((_, i) => new PrintedCell(i is > 1 and < 6 && dice.Chance(50) ? dice.Pick(Words.Lists.FalseLines) : ""));
        form.InsertAfter(line, new PrintedLine(LineKind.Debris, cells));
        return true;
    }

    /// <summary>Remains of the header in the reason cell of the first data line.</summary>
    public static bool HeaderDebrisAsReason(PrintedForm form, Dice dice)
    {
        var line = form.Of(LineKind.Indicator)[0];
        if (line.Carrier("deviation") is not { Text.Length: 0 } cell) return false;
        cell.Spoil(dice.Pick(["火 以近11", "人以进1", "アル", "Ħ #E", "ョル"]));
        return true;
    }

    /// <summary>The lower half of the header falls on the first data line: 指标 before its level-2 label.</summary>
    public static bool HeaderEndInFirstLine(PrintedForm form, Dice dice)
    {
        var header = form.Of(LineKind.Header)[0];
        var first = form.Of(LineKind.Indicator)[0];
        if (first.Carrier("level2") is not { } level2 || first.Carrier("level1") is not { } level1) return false;
        header.Cells[0].Spoil("一级");
        header.Cells[1].Spoil("二级");
        level2.Spoil("指标 " + (level2.Text.Length == 4 ? level2.Text[..2] + " " + level2.Text[2..] : level2.Text));
        level1.Spoil(dice.Chance(50) ? "指标" : "指标 " + level1.Text);
        return true;
    }

    /// <summary>Foreign letters and HTML tags in cells that are blank.</summary>
    public static bool ForeignLetters(PrintedForm form, Dice dice)
    {
        var cells = form.Lines.Where(l => l.Kind is LineKind.Indicator or LineKind.GoalHeader or LineKind.Total).SelectMany(l => l.Cells).Where(c => c.IsFree).ToList();
        foreach (var cell in dice.Shuffle(cells).Take(dice.Between(1, 4))) cell.Spoil(dice.Pick(Words.Lists.Debris.Where(d => !d.Any(char.IsAsciiDigit)).ToList()));
        return cells.Count > 0;
    }

    private static void MoveUp(PrintedForm form, PrintedLine line, PrintedCell level1)
    {
        var above = form.Lines[form.Lines.IndexOf(line) - 1];
        var cell = above.Cells[line.Cells.IndexOf(level1)];
        if (!cell.IsFree) return;
        cell.Spoil(level1.Text.Length > 1 ? level1.Text[..2] : level1.Text);
        level1.Spoil(level1.Text.Length > 2 ? level1.Text[2..] : "");
    }
}
