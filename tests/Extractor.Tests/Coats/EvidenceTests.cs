using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Extractor.Coats;
using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Coats;

/// <summary>Every value of a web page, a workbook and a Word file, read again at its place by other means, has the printed characters.</summary>
public class EvidenceTests(ITestOutputHelper output)
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void A_value_read_again_at_its_place_is_what_was_printed(string coat)
    {
        var (found, missed) = (0, new List<string>());
        foreach (var truth in CoatFiles.Truths)
        {
            var printed = FormPrint.Of(TruthLoader.Load(truth));
            var document = Coat.Of(coat).Document(printed);
            var read = coat switch { "html" => InPage(document), "docx" => InWordFile(document), _ => OnSheet(printed) };
            foreach (var form in Extractor.Extract(document).Forms)
                foreach (var (path, reading) in FormFields.Enumerate(form))
                {
                    Assert.NotEmpty(reading.Evidence.Parts);
                    foreach (var part in reading.Evidence.Parts)
                        if (Folding.WithoutBlanks(part.Printed) == Folding.WithoutBlanks(read(part.Where))) found++;
                        else missed.Add($"{truth[6..9]} {path}: \"{part.Printed}\" at {part.Where}");
                }
        }
        output.WriteLine($"{coat}: {found} of {found + missed.Count} printed pieces stand at their place");
        Assert.Empty(missed);
        Assert.True(found > 1_000);
    }

    // The page as XML: the elements that a browser adds to tables are no part of it.
    private static Func<Place, string> InPage(SourceDocument document)
    {
        var text = Encoding.UTF8.GetString(document.Bytes.Span).Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        var root = XDocument.Parse(System.Text.RegularExpressions.Regex.Replace(text, "&#(\\d+);", "&#$1;")).Root!;
        return place => place.Dom!.Split('/').Skip(1).Where(s => !s.StartsWith("tbody", StringComparison.Ordinal)).Aggregate(root, Step).Value;
    }

    private static XElement Step(XElement parent, string step)
    {
        var (name, count) = step.Split('[') is [var n, var c] ? (n, int.Parse(c.TrimEnd(']'), CultureInfo.InvariantCulture)) : (step, 1);
        return parent.Elements(name).ElementAt(count - 1);
    }

    private static Func<Place, string> InWordFile(SourceDocument document)
    {
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var zip = new ZipArchive(new MemoryStream(document.Bytes.ToArray()));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        var root = XDocument.Load(stream).Root!;
        return place => place.Word is { Table: { } table } cell
            ? root.Descendants(w + "tbl").ElementAt(table - 1).Elements(w + "tr").ElementAt(cell.Row!.Value - 1).Elements(w + "tc").ElementAt(cell.Cell!.Value - 1).Value
            : root.Descendants(w + "p").ElementAt(place.Word!.Value.Paragraph!.Value - 1).Value;
    }

    // What the sheet was made to show.
    private static Func<Place, string> OnSheet(PrintedDocument printed)
    {
        var cells = SheetLayout.Of(printed).ToDictionary(c => SheetLayout.Reference(c.Row, c.Column), c => c.Text, StringComparer.Ordinal);
        return place => cells[place.Sheet!.Value.Cell];
    }
}
