using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>What the cut grid does to head and headers (B1 to B5, B12, B16, B17).</summary>
public static class HeadPatterns
{
    /// <summary>Row labels split at a grid line, some with a scrap: 实施单|位, 三级扫|旨标.</summary>
    public static bool RowLabelsSplit(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Lines.Where(l => l.Kind is LineKind.Head or LineKind.Header or LineKind.Grade))
            for (var i = 0; i + 1 < line.Cells.Count; i++)
            {
                if (!line.Cells[i + 1].IsFree || Pieces(line.Cells[i].Text, dice) is not { } pieces) continue;
                line.Cells[i].Spoil(pieces[0]);
                line.Cells[i + 1].Spoil(pieces[1]);
            }
        return true;
    }

    /// <summary>The name of an office cut over several cells, with a scrap at the border or its tail lost.</summary>
    public static bool OfficeCut(PrintedForm form, Dice dice)
    {
        var done = false;
        foreach (var field in (string[])["competent_department", "implementing_unit"])
        {
            if (form.Carrier(field) is not { Text.Length: > 9 } cell) continue;
            var room = Room(form.LineOf(cell), cell);
            if (room.Count < 2 || dice.Chance(20)) continue;
            done = true;
            var text = cell.Text;
            var at = dice.Between(3, 5);
            var scrap = dice.Pick(["", "育", "萨", "穿", "序", "幹"]);
            var replaced = scrap.Length > 0 && dice.Chance(30);
            var tail = dice.Between(2, 3);
            var tailLost = dice.Chance(15);
            if (replaced || tailLost) form.Lost.Add(field);
            room[0].Spoil(text[..at]);
            room[1].Spoil(scrap + text[(replaced ? at + 1 : at)..^tail]);
            if (room.Count > 2) room[2].Spoil(tailLost ? "" : dice.Pick(["", "5", "守", "力"]) + text[^tail..]);
            else if (!tailLost) room[1].Spoil(room[1].Text + text[^tail..]);
        }
        return done;
    }

    /// <summary>Two labels and their values in one cell.</summary>
    public static bool TwoPairsInOneCell(PrintedForm form, Dice dice)
    {
        if (form.Carrier("competent_department") is not { } first || form.Carrier("implementing_unit") is not { } second) return false;
        var cells = form.LineOf(first).Cells;
        var (a, b) = (first.Text, second.Text);
        foreach (var cell in cells.Skip(1)) cell.Spoil("");
        if (dice.Chance(50)) cells[0].Spoil($"主管部门 {a} 实施单位 {b}");
        else cells[cells.Count > 9 ? 2 : 1].Spoil($"{a} 实施单位 {b}");
        return true;
    }

    /// <summary>The project name cut over two to four cells, with scraps at the borders, or its first part lost.</summary>
    public static bool ProjectNameCut(PrintedForm form, Dice dice)
    {
        if (form.Carrier("project_name") is not { Text.Length: > 6 } cell) return false;
        var text = cell.Text;
        var room = Room(form.LineOf(cell), cell);
        var count = Math.Min(dice.Between(2, 4), room.Count);
        if (count < 2) return false;
        var size = (text.Length + count - 1) / count;
        for (var i = 0; i < count; i++) room[i].Spoil(text[Math.Min(text.Length, i * size)..Math.Min(text.Length, (i + 1) * size)]);
        if (dice.Chance(20)) { room[0].Spoil(""); form.Lost.Add("project_name"); }
        else if (dice.Chance(30)) room[1].Spoil("·" + room[1].Text);
        else if (count < room.Count && dice.Chance(30)) room[count].Spoil(dice.Pick(["ī", "i", "·"]));
        return true;
    }

    /// <summary>Headers cut at grid lines: 全年执行|一数, 偏差原因 及改进抗.</summary>
    public static bool HeadersCut(PrintedForm form, Dice dice)
    {
        foreach (var line in form.Of(LineKind.MoneyHeader))
            if (line.Cells.FindIndex(c => c.Text == "全年执行数") is >= 0 and var at && line.Cells[at + 1].Text.Length == 0)
            {
                line.Cells[at].Spoil("全年执行");
                line.Cells[at + 1].Spoil(dice.Pick(["", "一数", "-数", "数"]));
            }
        foreach (var line in form.Of(LineKind.Header))
            if (line.Cells.FindIndex(c => c.Text.StartsWith("偏差原因", StringComparison.Ordinal)) is >= 0 and var at)
                line.Cells[at].Spoil(dice.Pick(["偏差原因 及改进抗", "偏差原因 及改进指", "偏差原因", "偏差原因 及改进护"]));
        return true;
    }

    /// <summary>The header of the indicators on two lines, one of them debris with a false figure.</summary>
    public static bool HeaderOnTwoLines(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Header);
        if (lines.Count == 0 || lines[0].Cells.Count < 9) return false;
        var debris = lines[0].Cells.Select((c, i) => new PrintedCell(i switch
        {
            0 => "一级", 1 => "二级", < 6 => dice.Chance(60) ? dice.Pick(Words.Lists.FalseLines) : "",
            6 or 7 => dice.Chance(50) ? dice.Pick(["10.73", "14.11", "4H /\\", "AT 1)"]) : "", 8 => "偏差原因", 9 => "分析", _ => "",
        }));
        form.InsertBefore(lines[0], new PrintedLine(LineKind.Debris, debris));
        lines[0].Cells[0].Spoil("指标");
        lines[0].Cells[1].Spoil("指标");
        lines[0].Cells[8].Spoil("及改进抗");
        return true;
    }

    /// <summary>The title and the year line are cut or gone.</summary>
    public static bool TitleLost(PrintedForm form, Dice dice)
    {
        var titles = form.Of(LineKind.Title);
        if (titles.Count == 0) return false;
        foreach (var line in titles) form.Lines.Remove(line);
        form.Lost.Add("title");
        foreach (var line in form.Of(LineKind.Year))
            if (dice.Chance(50)) { form.Lines.Remove(line); form.Lost.Add("fiscal_year"); }
            else foreach (var cell in line.Cells.Where(c => c.Text.Length > 0)) cell.Spoil($"({form.Form["fiscal_year"]} {dice.Pick(["1 /2", "1 /)", "/2"])}");
        return true;
    }

    /// <summary>项目资金 (万元) cut over the lines beside the money block; its unit may be lost.</summary>
    public static bool MoneyUnitCut(PrintedForm form, Dice dice)
    {
        var headers = form.Of(LineKind.MoneyHeader);
        var rows = form.Of(LineKind.Funding);
        if (headers.Count == 0 || rows.Count < 2 || form.Form["money_unit"] != "万元" || !rows[1].Cells[0].IsFree) return false;
        headers[0].Cells[0].Spoil("");
        if (dice.Chance(60)) rows[1].Cells[0].Spoil("项目 (万");
        else form.Lost.Add("money_unit");
        rows[1].Cells[1].Spoil(form.Lost.Contains("money_unit") || dice.Chance(50) ? "资金 元)" : "");
        if (rows[1].Cells[1].Text.Length == 0) form.Lost.Add("money_unit");
        return true;
    }

    /// <summary>Goals cut into column pieces, their lines interleaved.</summary>
    public static bool GoalsInterleaved(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Goal);
        if (lines.Count == 0 || lines[0].Cells.All(c => c.Path is null)) return false;
        var text = string.Concat(lines[0].Cells.Where(c => c.Path is not null).Select(c => c.Text));
        var pieces = text.Chunk(dice.Between(6, 14)).Select(p => new string(p)).ToList();
        form.Lost.Add("goals[0].expected");
        form.Lost.Add("goals[0].actual");
        for (var i = 1; i < lines[0].Cells.Count; i++)
            lines[0].Cells[i].Spoil(string.Join(" ", pieces.Where((_, p) => p % (lines[0].Cells.Count - 1) == i - 1 && !dice.Chance(10))));
        return true;
    }

    private static string[]? Pieces(string label, Dice dice) => label switch
    {
        "项目名称" => ["项目", dice.Pick(["名称", " 名称"])],
        "主管部门" => ["主管", "部门"],
        "实施单位" => dice.Chance(50) ? ["实施单", "位"] : ["实施单位", "立"],
        "三级指标" => [dice.Pick(["三级扫", "三级打", "三级扌"]), dice.Pick(["旨标", "指标", "旨标"])],
        "评分等级" => ["评分等", dice.Pick(["级", "等级"])],
        _ => null,
    };

    private static List<PrintedCell> Room(PrintedLine line, PrintedCell cell) =>
        [cell, .. line.Cells.Skip(line.Cells.IndexOf(cell) + 1).TakeWhile(c => c.IsFree)];
}
