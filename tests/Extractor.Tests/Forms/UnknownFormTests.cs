using System.Text;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Tests.Forms;

/// <summary>A document that fits no layout keeps its grids and says so.</summary>
public class UnknownFormTests
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);

    [Fact]
    public void ADocumentThatFitsNoLayoutKeepsItsTables()
    {
        var result = Extract("2024年收支决算总表\n科目\t预算\t决算\n工资\t10.00\t9.50\n\n说明文字。\n");
        Assert.Empty(result.Forms);
        var table = Assert.Single(result.Tables);
        Assert.Equal((2, 3, "2024年收支决算总表"), (table.Rows, table.Columns, table.Caption));
        Assert.Equal(FindingCodes.NoKnownForm, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void ADocumentWithAFormDoesNotSaySo()
    {
        var result = Extractor.Extract(Repository.Document("seeds/001_a203d4b834672a09.txt"));
        Assert.DoesNotContain(result.Findings, f => f.Code == FindingCodes.NoKnownForm);
        Assert.Empty(result.Tables);
    }

    private static ExtractionResult Extract(string text) => Extractor.Extract(SourceDocument.Of("text.txt", Encoding.UTF8.GetBytes(text)));
}
