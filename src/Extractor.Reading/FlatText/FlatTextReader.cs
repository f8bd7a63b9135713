using System.Text;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.FlatText;

/// <summary>Reads text dumps of published grids.</summary>
public sealed class FlatTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "flat-text";

    /// <inheritdoc/>
    public string? Recognise(SourceDocument document) => "text/plain";

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document)
    {
        var text = Encoding.UTF8.GetString(document.Bytes.Span);
        var lines = text.Split('\n').Select((l, i) => new TextLine(i + 1,
            [.. l.TrimEnd('\r').Split('\t').Select((c, j) => new TextCell(j, c.Trim(), c, 0, 0))], CellDivision.Tabs)).ToList();
        return new([new Page(1, lines)], null, []);
    }
}
