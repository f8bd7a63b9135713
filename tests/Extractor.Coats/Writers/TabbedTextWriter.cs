using System.Text;
using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as tools dump them: a line a row, cells by tabs, merged cells on their first line alone, paragraphs of a cell between tags.</summary>
public static class TabbedTextWriter
{
    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(PrintedDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block.Paragraph is { } paragraph) text.Append(paragraph).Append('\n');
            foreach (var row in block.Table?.Rows ?? [])
            {
                var cells = new string[block.Table!.Columns];
                Array.Fill(cells, "");
                foreach (var cell in row) cells[cell.Column] = Text(cell);
                text.Append(string.Join('\t', cells)).Append('\n');
            }
            if (block.Table is not null) text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Text(PrintedCell cell) => cell.Text.Contains('\n') ? string.Concat(cell.Text.Split('\n').Select(p => $"<p>{p}</p>")) : cell.Text;
}
