using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.FlatText;

/// <summary>Reads text dumps of published grids, by whatever tool: cells by tabs or (CSV) commas, quoted or not, or by columns of blanks.</summary>
public sealed class FlatTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "flat-text";

    /// <inheritdoc/>
    public bool IsRisky => false;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType == MediaTypes.Text;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var decoded = DecodedText.Of(document);
        var style = DumpStyle.Of(decoded);
        var cleaner = new CellCleaner(CellCleaner.IsNormalisedByTool(decoded.Text));
        var lines = style.Division == CellDivision.Blanks
            ? new ColumnLines(decoded, cleaner).Read()
            : new TabbedLines(decoded, style, cleaner).Read();
        return new([new Page(1, lines)], null, decoded.Findings);
    }
}
