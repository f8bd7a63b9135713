using Extractor.Model.Records;

namespace Extractor.Tests.Validation.Tables;

/// <summary>Tables drawn as text: cells between bars, "&lt;" goes on from the left, "^" from above, a row of header cells starts with "#".</summary>
internal static class Drawn
{
    /// <summary>The table of some rows.</summary>
    public static TableRecord Table(string? caption, params string[] rows)
    {
        var texts = rows.Select(r => r.TrimStart('#').Split('|').Select(c => c.Trim()).ToArray()).ToList();
        var cells = new List<TableCell>();
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < texts[r].Length; c++)
                if (texts[r][c] is { Length: > 0 } text and not ("<" or "^"))
                    cells.Add(new(r, c, 1 + texts.Skip(r + 1).TakeWhile(t => t[c] == "^").Count(), 1 + texts[r].Skip(c + 1).TakeWhile(t => t == "<").Count(), text, rows[r][0] == '#'));
        return new(1, rows.Length, texts.Max(t => t.Length), caption, cells) { Pages = [1] };
    }
}
