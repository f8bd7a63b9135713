using System.Text;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads cells that hold text: a line feed ends a paragraph, a blank only wraps a line.</summary>
internal static class ExactText
{
    /// <summary>A name, label or target: no blanks at all. Null if the cell is empty or prints only a dash.</summary>
    public static Reading<string>? Short(ExactCell? cell) => cell is null || PrintedNumber.IsNothing(cell.Text) ? null : Make.Text(cell.Source);

    /// <summary>A text of sentences: paragraphs kept. Null if the cell is empty or prints only a dash.</summary>
    public static Reading<string>? Long(ExactCell? cell) =>
        cell is null || PrintedNumber.IsNothing(cell.Text) ? null : Make.Text(Unwrap(cell.Text), cell.Source.Parts, cell.Source.Repairs);

    /// <summary>Removes the blanks that wrap lines; paragraphs, and the blanks between Latin words, stay.</summary>
    public static string Unwrap(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var paragraph in text.Split('\n'))
        {
            var start = builder.Length;
            foreach (var piece in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (builder.Length > 0 && builder.Length == start) { builder.Append('\n'); start = builder.Length; }
                if (builder.Length > start && char.IsAsciiLetter(builder[^1]) && char.IsAsciiLetter(piece[0])) builder.Append(' ');
                builder.Append(piece);
            }
        }
        return builder.ToString();
    }
}
