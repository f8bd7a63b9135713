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

/// <summary>Every value of a web page, a workbook, a Word file and an OFD file, read again at its place by other means, has the printed characters.</summary>
public class EvidenceTests(ITestOutputHelper output)
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("ofd")]
    public void A_value_read_again_at_its_place_is_what_was_printed(string coat)
    {
        var (found, missed) = (0, new List<string>());
        foreach (var truth in CoatFiles.Truths)
        {
            var printed = FormPrint.Of(TruthLoader.Load(truth));
            var document = Coat.Of(coat).Document(printed);
            var read = coat switch { "html" => InPage(document), "docx" => InWordFile(document), "ofd" => OnOfdPage(document), _ => OnSheet(printed) };
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

    // The characters of the text objects whose middle lies in the box, line by line.
    private static Func<Place, string> OnOfdPage(SourceDocument document)
    {
        using var zip = new ZipArchive(new MemoryStream(document.Bytes.ToArray()));
        var pages = zip.Entries.Where(e => e.FullName.Contains("/Pages/", StringComparison.Ordinal)).ToDictionary(e => e.FullName, Characters, StringComparer.Ordinal);
        return place => string.Concat(pages[$"Doc_0/Pages/Page_{place.Page - 1}/Content.xml"].Where(c => place.Box is { } box && c.X > box.X0 && c.X < box.X1 && c.Y > box.Y0 && c.Y < box.Y1)
            .OrderBy(c => c.Y).ThenBy(c => c.X).Select(c => c.Character));
    }

    private static List<(char Character, double X, double Y)> Characters(ZipArchiveEntry page)
    {
        const double PointsPerMillimetre = 72 / 25.4;
        using var stream = page.Open();
        var characters = new List<(char, double, double)>();
        foreach (var text in XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "TextObject"))
        {
            var boundary = text.Attribute("Boundary")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var size = double.Parse(text.Attribute("Size")!.Value, CultureInfo.InvariantCulture);
            var x = boundary[0];
            foreach (var c in text.Value)
            {
                var width = c >= 0x250 ? size : size / 2;
                characters.Add((c, (x + (width / 2)) * PointsPerMillimetre, (boundary[1] + (size * 0.6)) * PointsPerMillimetre));
                x += width;
            }
        }
        return characters;
    }

    // What the sheet was made to show.
    private static Func<Place, string> OnSheet(PrintedDocument printed)
    {
        var cells = SheetLayout.Of(printed).ToDictionary(c => SheetLayout.Reference(c.Row, c.Column), c => c.Text, StringComparer.Ordinal);
        return place => cells[place.Sheet!.Value.Cell];
    }
}
