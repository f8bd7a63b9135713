using Extractor.Definitions;
using Extractor.Extraction;
using Extractor.Inspection.Picture;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Ocr;
using Extractor.Reading;
using Extractor.Reading.Pdf;

namespace Extractor.Cli;

/// <summary>Brings together what a page picture shows: the page as it is seen, what each stage found on it, and the values of the record.</summary>
internal sealed class PageDrawing(PipelineDefinitions definitions, OcrSettings ocr)
{
    /// <summary>Resolution of the page below the layers.</summary>
    private const double Dpi = 144;

    /// <summary>The picture of a page. Throws <see cref="UserException"/> if the document cannot be read, or has no pages or not this one.</summary>
    public PagePicture Draw(string file, int number, IReadOnlyCollection<PictureLayer> layers)
    {
        var document = InputDocument.One(file);
        try
        {
            var stages = new DocumentStages(definitions, ocr);
            var (info, read) = stages.Read(document, firstPage: Math.Max(number, 1));
            if (number < 1 || number > (read.PageCount ?? int.MaxValue)) throw new UserException($"{file}: there is no page {number}; it has {(read.PageCount == 1 ? "1 page" : $"{read.PageCount} pages")}");
            if (read.Pages.FirstOrDefault() is not { Width: > 0 } page)
                throw new UserException($"{file}: is {info.MediaType}, which has no pages to draw; see its lines with: extractor extract FILE --until words");
            var forms = layers.Contains(PictureLayer.Fields) ? new DocumentExtractor(definitions, ocr).Extract(document).Forms : [];
            return PictureMaker.Make(page, Background(stages, document, info, page), [.. stages.Pieces([page])], forms, layers);
        }
        catch (UnreadableDocumentException e)
        {
            throw new UserException($"{file}: {e.Message}");
        }
    }

    private static Raster? Background(DocumentStages stages, SourceDocument document, DocumentInfo info, Page page) =>
        info.MediaType == "application/pdf" ? PdfRendering.Render(document, page.Number, Dpi) : stages.Pixels(document, page.Number);
}
