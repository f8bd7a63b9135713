using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>Columns that move from page to page in reports and declarations (A16, A20, A28 to A34).</summary>
public static class DeclarationPatterns
{
    /// <summary>A name wrapped over two plain lines.</summary>
    public static bool NameOnTwoLines(PrintedForm form, Dice dice)
    {
        var line = form.Of(LineKind.Head)[0];
        if (line.Cells.Count > 1) return false;
        var text = line.Cells[0].Text;
        var first = text.IndexOf('：', StringComparison.Ordinal) + 4;
        if (first > text.Length - 2) return false;
        var at = dice.Between(first, text.Length - 2);
        line.Cells[0].Spoil(text[..at]);
        form.InsertAfter(line, new PrintedLine(LineKind.Text, [new(text[at..])]));
        return true;
    }

    /// <summary>Two keys end a page, their values open the next.</summary>
    public static bool KeysAndValuesApart(PrintedForm form, Dice dice)
    {
        if (form.Carrier("attributes.年末在职人数") is not { } cell) return false;
        var line = form.LineOf(cell);
        form.InsertBefore(line, PagePatterns.Break());
        for (var i = dice.Between(0, 3); i > 0; i--) line.Cells.Add(new(""));
        return true;
    }

    /// <summary>From a page break on, one of the empty weight columns is gone.</summary>
    public static bool WeightColumnDropped(PrintedForm form, Dice dice)
    {
        var column = dice.Pick([1, 3]);
        var rows = Page(form, dice, r => r.Cells.Count > 8 && r.Cells[column].IsFree);
        foreach (var row in rows) row.Cells.RemoveAt(column);
        return rows.Count > 0;
    }

    /// <summary>On one page the cell of level 1 is missing, and an empty cell stands after the units.</summary>
    public static bool Level1ColumnMissing(PrintedForm form, Dice dice)
    {
        var rows = Page(form, dice, r => r.Cells[0].Text.Length == 0);
        foreach (var row in rows)
        {
            row.Cells.RemoveAt(0);
            row.Cells.Insert(6, new(""));
        }
        return rows.Count > 0;
    }

    /// <summary>On one page an empty cell stands after the units.</summary>
    public static bool ExtraColumn(PrintedForm form, Dice dice)
    {
        var rows = Page(form, dice, r => r.Cells.Count > 8);
        foreach (var row in rows) row.Cells.Insert(7, new(""));
        return rows.Count > 0;
    }

    /// <summary>On one page 性质 stands before the level-3 name.</summary>
    public static bool KindBeforeName(PrintedForm form, Dice dice)
    {
        var rows = Page(form, dice, r => r.Carrier("kind") is not null && r.Carrier("level3") is not null);
        foreach (var row in rows)
        {
            var (name, kind) = (row.Carrier("level3")!, row.Carrier("kind")!);
            var (i, j) = (row.Cells.IndexOf(name), row.Cells.IndexOf(kind));
            (row.Cells[i], row.Cells[j]) = (kind, name);
        }
        return rows.Count > 0;
    }

    /// <summary>The lines of one page, between two new page breaks: a run of indicators that all fit.</summary>
    private static List<PrintedLine> Page(PrintedForm form, Dice dice, Predicate<PrintedLine> fits)
    {
        var lines = form.Of(LineKind.Indicator);
        var from = dice.Between(1, lines.Count - 2);
        var rows = lines.Skip(from).TakeWhile(l => fits(l)).Take(dice.Between(2, 12)).ToList();
        if (rows.Count < 2) return [];
        form.InsertBefore(rows[0], PagePatterns.Break());
        form.InsertAfter(rows[^1], PagePatterns.Break());
        return rows;
    }
}
