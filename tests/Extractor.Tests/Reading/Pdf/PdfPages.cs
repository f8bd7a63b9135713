using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

/// <summary>Pages that a test draws and the reader reads.</summary>
internal static class PdfPages
{
    /// <summary>The only page of a file.</summary>
    public static Page Read(Action<PdfContent> draw) => Assert.Single(Read(PdfFile.Of(draw)));

    /// <summary>A sheet drawn and read.</summary>
    public static Page Read(PdfSheet sheet, Action<PdfContent> draw)
    {
        draw(sheet.Content);
        return Assert.Single(Read(PdfFile.Of([sheet])));
    }

    /// <summary>The pages of a file.</summary>
    public static IReadOnlyList<Page> Read(byte[] bytes) => [.. new PdfReader().Read(SourceDocument.Of("test.pdf", bytes)).Pages];

    /// <summary>The texts of words.</summary>
    public static IEnumerable<string> Texts(IEnumerable<Word> words) => words.Select(w => w.Text);
}
