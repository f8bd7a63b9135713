using Extractor.Garbling;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf;
using Extractor.Scanning.Paper;

namespace Extractor.Scanning.Scanner;

/// <summary>A printed form after the scanner: pages as pictures.</summary>
/// <param name="Paper">The print.</param>
/// <param name="Pages">The pages with their JPEG.</param>
public sealed record ScannedCase(PaperCase Paper, IReadOnlyList<(Raster Page, byte[] Jpeg)> Pages)
{
    /// <summary>The scan of a seed.</summary>
    public static ScannedCase Make(ulong seed, double dpi, Roughness roughness)
    {
        var paper = PaperCase.Make(seed, roughness.FaintLines);
        var document = SourceDocument.Of("paper.pdf", paper.Pdf);
        var dice = new Dice(Dice.Mix(seed, roughness.Name, (int)dpi));
        var pages = Enumerable.Range(1, paper.PageCount).Select(number => Scan.Of(PdfRendering.Render(document, number, dpi), roughness, dice));
        return new(paper, [.. pages.Select(p => (p, JpegPdf.Encode(p, roughness.Quality)))]);
    }

    /// <summary>The scan as the PDF of a scanner.</summary>
    public SourceDocument Document => SourceDocument.Of("scan.pdf", JpegPdf.Write(Pages));
}
