using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction.Isolation;

/// <summary>Paths of findings count on from range to range.</summary>
public sealed class DocumentPiecesTests
{
    [Fact]
    public void Forms_and_tables_are_counted_from_the_beginning_of_the_document()
    {
        var form = SampleResult.Full().Forms[0];
        var table = new TableRecord(1, 1, 2, null, []);
        var range = new ExtractionResult(new("long.pdf", "", "application/pdf", 401, "pdfium"), [form, form], [table], [Finding("forms[1].funding"), Finding("tables[0]"), Finding(null)]);
        var paths = DocumentPieces.Count([range, range, range]).SelectMany(p => p.Findings).Select(f => f.Path);
        Assert.Equal(["forms[1].funding", "tables[0]", null, "forms[3].funding", "tables[1]", null, "forms[5].funding", "tables[2]", null], paths);
    }

    [Fact]
    public void The_cells_of_a_finding_move_with_its_path()
    {
        var sample = SampleResult.Full();
        var range = sample with { Document = sample.Document with { PageCount = 401 }, Findings = [Finding("forms[0].funding") with { Cells = ["forms[0].total.score", "tables[0]"] }] };
        Assert.Equal(["forms[2].total.score", "tables[1]"], DocumentPieces.Count([range, range]).Last().Findings[0].Cells);
    }

    [Fact]
    public void A_document_of_one_piece_keeps_its_print()
    {
        var whole = SampleResult.Full() with { Printed = new([], [Finding("forms[0].funding")]) };
        Assert.Same(whole, Assert.Single(DocumentPieces.Count([whole])));
    }

    private static Finding Finding(string? path) => new(path, FindingCodes.TableIdentityFails, FindingAbout.Form, Severity.Warning, "off by one");
}
