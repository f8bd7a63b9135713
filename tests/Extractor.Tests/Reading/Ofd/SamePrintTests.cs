using System.Text.Json.Nodes;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Scanning.Paper;
using Extractor.Testing;

namespace Extractor.Tests.Reading.Ofd;

/// <summary>The same sheets as PDF and as OFD give the same record but for evidence and document.</summary>
public sealed class SamePrintTests
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Same_sheets_same_record(ulong seed)
    {
        var paper = PaperCase.Make(seed, faintLines: false);
        var (pdf, ofd) = (Record("form.pdf", paper.Pdf), Record("form.ofd", SheetOfd.Write(paper.Sheets)));
        Assert.Equal("application/ofd", (string?)ofd["document"]!["media_type"]);
        Assert.NotEmpty(ofd["forms"]!.AsArray());
        Assert.Equal(Content(pdf), Content(ofd));
    }

    /// <summary>Every place of the evidence is a box on a page, and re-read there the page gives the printed characters.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Evidence_is_where_it_says(ulong seed)
    {
        var bytes = SheetOfd.Write(PaperCase.Make(seed, faintLines: false).Sheets);
        var pages = OfdPages.Read(bytes);
        var record = Extractor.Extract(SourceDocument.Of("form.ofd", bytes));
        var parts = record.Forms.SelectMany(FormFields.Enumerate).SelectMany(f => f.Reading.Evidence.Parts).ToList();
        Assert.True(parts.Count > 50, $"{parts.Count} printed pieces");
        foreach (var part in parts)
        {
            var (page, box) = (pages[part.Where.Page!.Value - 1], part.Where.Box!.Value);
            var read = string.Concat(page.Words.SelectMany(w => w.Printed.Select((c, i) => (c, X: i == 0 ? w.Box.X0 : w.Ends[i - 1], Right: w.Ends[i], Y: (w.Box.Y0 + w.Box.Y1) / 2)))
                .Where(c => c.X >= box.X0 - 0.5 && c.Right <= box.X1 + 0.5 && c.Y >= box.Y0 && c.Y <= box.Y1).OrderBy(c => c.Y).ThenBy(c => c.X).Select(c => c.c));
            Assert.Equal(Folding.WithoutBlanks(part.Printed), read);
        }
    }

    private static JsonObject Record(string name, byte[] bytes) => JsonNode.Parse(RecordJson.ToText(Extractor.Extract(SourceDocument.Of(name, bytes))))!.AsObject();

    private static string Content(JsonObject record)
    {
        record.Remove("evidence");
        record.Remove("document");
        return record.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
