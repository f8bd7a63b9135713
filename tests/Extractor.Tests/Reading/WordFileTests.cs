using Extractor.Coats.Writers;
using Extractor.Model.Findings;
using Extractor.Reading;

namespace Extractor.Tests.Reading;

public class WordFileTests
{
    private const string Two = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    [Theory]
    // Changes accepted, what is hidden left out.
    [InlineData("<w:p><w:r><w:t>一</w:t></w:r><w:ins><w:r><w:t>二</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>y</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>三</w:t></w:r></w:moveTo></w:p>", "¶一二三")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>一</w:t></w:r></w:p>", "¶一")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "a|b")]
    // Fields print their result.
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "¶3")]
    // A text box stands once, though the file has it twice.
    [InlineData("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>", "¶前;¶框")]
    // Contents of controls, tabs and line ends.
    [InlineData("<w:sdt><w:sdtContent><w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p></w:sdtContent></w:sdt>", "¶一  二;¶三")]
    [InlineData("<w:p><w:r><w:sym w:char='F052'/><w:t>是</w:t><w:sym w:char='F0A3'/><w:t>否</w:t></w:r></w:p>", "¶☑是□否")]
    // Spans.
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "a^2|b<2;c|d")]
    // A table within a cell follows, one in a row of its own divides.
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p>" + Two + "</w:tc><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "c|d;=;a|b")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>题</w:t></w:r></w:p>" + Two + "</w:tc></w:tr></w:tbl>", "¶题;=;a|b")]
    public void The_text_comes_as_it_is_shown(string body, string grids) => Assert.Equal(grids, GridText.Of(DocxWriter.Write(body)));

    [Fact]
    public void Lists_print_their_numbers()
    {
        const string W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        const string Numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='（%2）'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num></w:numbering>";
        const string Styles = $"<w:styles {W}><w:style w:styleId='h'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
        const string Relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='x/numbering' Target='numbering.xml'/><Relationship Id='r2' Type='x/styles' Target='styles.xml'/><Relationship Id='r3' Type='x/header' Target='header1.xml'/></Relationships>";
        static string Item(int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var file = DocxWriter.Write(Item(0, "甲") + Item(1, "子") + Item(1, "丑") + "<w:p><w:pPr><w:pStyle w:val='h'/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>" + Item(1, "寅"),
            ("word/_rels/document.xml.rels", Relations), ("word/numbering.xml", Numbering), ("word/styles.xml", Styles), ("word/header1.xml", $"<w:hdr {W}><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>"));
        Assert.Equal("¶页眉;¶一、甲;¶（1）子;¶（2）丑;¶二、乙;¶（1）寅", GridText.Of(file));
        Assert.Equal("word/header1.xml", GridText.Grids(file)[0].Rows[0].Cells[0].Parts[0].Where.Word!.Value.Part);
    }

    [Fact]
    public void Hidden_text_is_told() => Assert.Equal([FindingCodes.HiddenContent],
        GridText.Findings(DocxWriter.Write("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>一</w:t></w:r></w:p>")).Select(f => f.Code));

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "deep")]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "shows no text")]
    public void Ten_thousand_deep_is_refused(string open, string close, string reason)
    {
        var file = DocxWriter.Write(string.Concat(Enumerable.Repeat(open, 10_000)) + "<w:p/>" + string.Concat(Enumerable.Repeat(close, 10_000)));
        Assert.Contains(reason, Assert.Throws<UnreadableDocumentException>(() => GridText.Of(file)).Message, StringComparison.Ordinal);
    }
}
