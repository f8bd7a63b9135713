using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Labels cut by a grid line half a character right of their centre (B, first rule).</summary>
public static class CutLabels
{
    /// <summary>Each level-3 name is cut in two; of an even one the middle character is cut itself and read as this or that.</summary>
    public static bool Level3(PrintedForm form, Dice dice)
    {
        var done = false;
        foreach (var line in form.Of(LineKind.Indicator))
        {
            if (line.Carrier("level3") is not { Text.Length: > 3 } cell || Next(line, cell) is not { IsFree: true } right) continue;
            if (dice.Chance(15)) continue;
            done = true;
            var path = cell.Path!;
            var (first, second, lost) = Cut(cell.Text.Replace(" ", "", StringComparison.Ordinal), dice);
            if (lost) form.Lost.Add(path);
            cell.Spoil(first);
            right.Spoil(second);
        }
        return done;
    }

    /// <summary>Of names that are all cut, one has lost its right half: the left piece alone is not the name.</summary>
    public static bool RightHalfLost(PrintedForm form, Dice dice)
    {
        var lines = form.Of(LineKind.Indicator).FindAll(l => l.Carrier("level3") is { Text.Length: > 5 });
        if (lines.Count == 0) return false;
        var cell = dice.Pick(lines).Carrier("level3")!;
        form.Lost.Add(cell.Path!);
        cell.Spoil(Cut(cell.Text, dice).Left);
        Level3(form, dice);
        return true;
    }

    /// <summary>Left and right piece of a label, and whether a character was destroyed.</summary>
    public static (string Left, string Right, bool Lost) Cut(string label, Dice dice)
    {
        var n = label.Length;
        if (n % 2 == 1) return (label[..((n + 1) / 2)], label[((n + 1) / 2)..], false);
        var (before, middle, after) = (label[..(n / 2)], label[n / 2], label[(n / 2 + 1)..]);
        var halves = Words.Scraps.GetValueOrDefault(middle.ToString(), middle + "L」"[dice.Below(2)].ToString());
        return dice.Below(6) switch
        {
            0 or 1 => (before + middle, middle + after, false),
            2 => (before + middle, halves[1] + after, false),
            3 => (before + halves[0], halves[1] + after, halves[0] != middle && halves[1] != middle),
            4 => (before + halves[0], middle + after, false),
            _ => dice.Chance(50) ? (before + middle, after, false) : (before, middle + after, false),
        };
    }

    private static PrintedCell? Next(PrintedLine line, PrintedCell cell)
    {
        var at = line.Cells.IndexOf(cell) + 1;
        return at < line.Cells.Count ? line.Cells[at] : null;
    }
}
