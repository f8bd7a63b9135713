using System.Text;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading;

namespace Extractor.Tests.Reading;

/// <summary>Short ways to read a text in tests.</summary>
internal static class Texts
{
    public static ReadResult Read(byte[] bytes) => new ReaderCatalog().Read(SourceDocument.Of("text.txt", bytes)).Result;

    public static IReadOnlyList<TextLine> Lines(string text) => Lines(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<TextLine> Lines(byte[] bytes) => Assert.Single(Read(bytes).Pages).Lines;

    /// <summary>The cells of one line as "a|b|c".</summary>
    public static string Cells(TextLine line) => string.Join('|', line.Cells.Select(c => c.Text));

    /// <summary>The lines as "1:a|b" with "*" before the number of a line that starts a page.</summary>
    public static string Show(IEnumerable<TextLine> lines) =>
        string.Join(" / ", lines.Select(l => $"{(l.StartsPage ? "*" : "")}{l.Number}:{Cells(l)}"));
}
