using System.Text;
using Extractor.Testing.Ofd;
using Extractor.Testing.Pdf;

namespace Extractor.Coats.Writers;

/// <summary>What pages are printed on: A4 sheets, points from their upper left corner, y down.</summary>
public interface IPaper
{
    /// <summary>Number of sheets so far.</summary>
    int Count { get; }

    /// <summary>The bytes of the file.</summary>
    byte[] Bytes { get; }

    /// <summary>Begins a sheet.</summary>
    void Turn();

    /// <summary>Prints a text from a point on its baseline, Han characters one em wide and all others half an em.</summary>
    void Text(double x, double baseline, double size, string text);

    /// <summary>Draws a line.</summary>
    void Line(double x0, double y0, double x1, double y1);
}

/// <summary>Sheets of a PDF file.</summary>
public sealed class PdfPaper : IPaper
{
    private readonly List<PdfSheet> _sheets = [];

    /// <inheritdoc/>
    public int Count => _sheets.Count;

    /// <inheritdoc/>
    public byte[] Bytes => PdfFile.Of(_sheets);

    /// <inheritdoc/>
    public void Turn() => _sheets.Add(new(595, 842));

    /// <inheritdoc/>
    public void Text(double x, double baseline, double size, string text) => _sheets[^1].Content.Text(x, baseline, size, text);

    /// <inheritdoc/>
    public void Line(double x0, double y0, double x1, double y1) => _sheets[^1].Content.Line(x0, y0, x1, y1);
}

/// <summary>Sheets of an OFD file, which counts in millimetres.</summary>
public sealed class OfdPaper : IPaper
{
    private const double Millimetre = 25.4 / 72;
    private const double LineWidth = 0.5;

    private readonly List<StringBuilder> _sheets = [];

    /// <inheritdoc/>
    public int Count => _sheets.Count;

    /// <inheritdoc/>
    public byte[] Bytes => _sheets.Aggregate(new OfdFile { Size = (595 * Millimetre, 842 * Millimetre) }, (file, sheet) => file.Objects(sheet.ToString())).Write();

    /// <inheritdoc/>
    public void Turn() => _sheets.Add(new());

    /// <inheritdoc/>
    public void Text(double x, double baseline, double size, string text)
    {
        if (text.Length > 0) _sheets[^1].Append(OfdFile.Text(x * Millimetre, baseline * Millimetre, size * Millimetre, text, [.. text.Select(c => TablePrinter.Width(c, size) * Millimetre)]));
    }

    /// <inheritdoc/>
    public void Line(double x0, double y0, double x1, double y1) => _sheets[^1].Append(OfdFile.Line(x0 * Millimetre, y0 * Millimetre, x1 * Millimetre, y1 * Millimetre, LineWidth * Millimetre));
}
