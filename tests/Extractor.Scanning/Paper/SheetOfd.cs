using Extractor.Testing.Ofd;

namespace Extractor.Scanning.Paper;

/// <summary>Writes sheets as an OFD file: the same print as <see cref="SheetPdf"/> in another coat.</summary>
public static class SheetOfd
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>The bytes of the OFD file.</summary>
    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var file = new OfdFile { Size = (Sheet.Width * MillimetresPerPoint, Sheet.Height * MillimetresPerPoint) };
        foreach (var sheet in sheets) file.Objects(string.Concat(sheet.Lines.Select(Line)) + string.Concat(sheet.Texts.Select(t => Text(t, sheet))));
        return file.Write();
    }

    private static string Text(SheetText text, Sheet sheet) => OfdFile.Text(text.X * MillimetresPerPoint, text.Baseline * MillimetresPerPoint, text.Size * MillimetresPerPoint, text.Text,
        [.. text.Text.Select(c => sheet.Measure(c.ToString(), text.Size) * MillimetresPerPoint)]);

    private static string Line(SheetLine line) => OfdFile.Line(line.X0 * MillimetresPerPoint, line.Y0 * MillimetresPerPoint, line.X1 * MillimetresPerPoint, line.Y1 * MillimetresPerPoint,
        line.Thickness * MillimetresPerPoint, (int)Math.Round(line.Grey * 255));
}
