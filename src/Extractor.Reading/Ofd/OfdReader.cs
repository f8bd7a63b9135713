using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Image;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Ofd;

/// <summary>Reads OFD files (GB/T 33190), the Chinese fixed-layout format: words, rulings and pictures of each page as it is seen.</summary>
/// <param name="pictures">Decodes the pictures of pages that are nothing else; without it they stay unread.</param>
public sealed class OfdReader(IPictureDecoder? pictures = null) : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "ofd";

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType == MediaTypes.Ofd;

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var package = OfdPackage.Open(document);
        try
        {
            var pages = OfdDocument.PagesOf(package);
            return new(Pages(package, pages, firstPage), pages.Count, []);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    // The package is closed when its pages have been read or given up; of one whose pages nobody asks for nothing is left open but memory.
    private IEnumerable<Page> Pages(OfdPackage package, IReadOnlyList<OfdPage> pages, int firstPage)
    {
        using (package)
        {
            var reader = new OfdPageReader(package, pictures);
            for (var number = firstPage; number <= pages.Count; number++) yield return Read(reader, pages[number - 1], number);
        }
    }

    /// <summary>One page; a damaged one costs only itself.</summary>
    private static Page Read(OfdPageReader reader, OfdPage page, int number)
    {
        try
        {
            return reader.Read(page, number);
        }
        catch (UnreadableDocumentException e)
        {
            return new(number, []) { Width = 1, Height = 1, Findings = [new(null, FindingCodes.UnreadableDocument, FindingAbout.Reading, Severity.Error, $"page {number}: {e.Message}", number)] };
        }
    }
}
