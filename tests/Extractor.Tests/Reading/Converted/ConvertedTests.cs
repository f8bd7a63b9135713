using System.Text;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading;
using Extractor.Reading.Converted;
using Extractor.Reading.Docx;
using Extractor.Reading.Programs;

namespace Extractor.Tests.Reading.Converted;

/// <summary>Files of old Office programs, turned into Word files by the real LibreOffice.</summary>
public sealed class ConvertedTests
{
    private const string Start = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\n";

    // The characters of 绩效 and 目标 as RTF spells them.
    private const string Table = Start + "\\trowd\\cellx2000\\cellx4000\\intbl \\u32489?\\u25928?\\cell \\u30446?\\u26631?\\cell\\row\\pard 100.00\\par}";

    [Fact]
    public void Rich_text_is_read_with_its_table_and_says_that_it_was_converted()
    {
        var (info, read) = new ReaderCatalog().Read(SourceDocument.Of("a.rtf", Encoding.ASCII.GetBytes(Table)));
        var grids = Assert.Single(read.Pages).Grids!;
        Assert.Equal(["绩效", "目标"], grids[0].Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(("application/rtf", "libreoffice-word"), (info.MediaType, info.Reader));
        Assert.Equal((FindingCodes.Converted, Severity.Info), (Assert.Single(read.Findings).Code, read.Findings[0].Severity));
        Assert.Equal(1, grids[0].Rows[0].Cells[0].Parts[0].Where.Word!.Value.Table);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB2312")]
    public void A_workbook_in_XML_is_read_as_it_shows_itself(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"""
            <?xml version="1.0" encoding="{encoding}"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="rate"><NumberFormat ss:Format="0.00%"/></Style></Styles>
            <Worksheet ss:Name="绩效"><Table>
            <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">项目支出绩效自评表</Data></Cell></Row>
            <Row><Cell ss:MergeDown="1"><Data ss:Type="String">产出指标</Data></Cell><Cell ss:StyleID="rate"><Data ss:Type="Number">0.9949</Data></Cell></Row>
            <Row><Cell ss:Index="2"><Data ss:Type="Number">12.5</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;
        var (info, read) = new ReaderCatalog().Read(SourceDocument.Of("绩效.xls", Encoding.GetEncoding(encoding).GetBytes(text)));
        Assert.Equal(("application/x-excel-2003+xml", "libreoffice-workbook"), (info.MediaType, info.Reader));
        Assert.Equal(FindingCodes.Converted, Assert.Single(read.Findings).Code); // .xls is no wrong name for it
        var rows = Assert.Single(read.Pages).Grids!.SelectMany(g => g.Rows).Select(r => string.Join('|', r.Cells.Select(c => c.Text).Where(t => t.Length > 0)));
        Assert.Equal(["项目支出绩效自评表", "产出指标|99.49%", "12.5"], rows);
    }

    [Theory]
    [InlineData("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">", "application/vnd.oasis.opendocument.spreadsheet-flat-xml")]
    [InlineData("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\">", "application/vnd.oasis.opendocument.text-flat-xml")]
    [InlineData("<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">", "application/xml")]
    public void Files_of_OpenDocument_in_XML_are_told_by_what_they_say_and_others_are_not_taken_for_them(string root, string mediaType) =>
        Assert.Equal(mediaType, MediaTypeSniffer.Sniff(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n" + root)));

    [Fact]
    public void Damaged_files_are_refused_and_never_taken_for_plain_text()
    {
        var noise = new byte[20_000];
        new Random(5).NextBytes(noise);
        // A compound file whose directory names a text of Word, and nothing else of which is sound.
        var word = new byte[4096];
        noise.AsSpan(0, 4096).CopyTo(word);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(word, 0);
        (word[30], word[31], word[48], word[49], word[50], word[51]) = (9, 0, 0, 0, 0, 0);
        Encoding.Unicode.GetBytes("WordDocument\0").CopyTo(word, 512);
        (word[512 + 64], word[512 + 65]) = (26, 0);
        var document = SourceDocument.Of("a.doc", word);
        Assert.Contains("LibreOffice cannot open it", Assert.Throws<UnreadableDocumentException>(() => new ReaderCatalog().Read(document)).Message, StringComparison.Ordinal);
        Assert.Contains("no known format", Assert.Throws<UnreadableDocumentException>(() => new ReaderCatalog().Read(SourceDocument.Of("b.doc", noise))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_behind_and_what_a_killed_process_left_is_taken_away()
    {
        var left = Directory.CreateTempSubdirectory("extractor-scratch-").FullName;
        File.WriteAllText(Path.Combine(left, ".lock"), "");
        string path;
        using (var folder = new ScratchFolder())
        {
            path = folder.Path;
            File.WriteAllText(folder.File("x"), "x");
            using (new ScratchFolder()) Assert.True(File.Exists(folder.File("x"))); // one in use stays
        }
        Assert.False(Directory.Exists(path));
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void A_program_that_takes_too_long_is_ended_with_all_that_it_started()
    {
        var sign = Path.Combine(Path.GetTempPath(), $"extractor-sign-{Environment.ProcessId}");
        using (var program = ExternalProgram.Start("/bin/sh", ["-c", $"(sleep 3; echo x > {sign}) & wait"], TimeSpan.FromSeconds(1)))
        {
            program.Finish();
            Assert.True(program.IsOverTime);
        }
        Thread.Sleep(TimeSpan.FromSeconds(3));
        Assert.False(File.Exists(sign));
    }

    [Fact]
    public void The_converter_is_found_where_the_tests_run() => Assert.All(OfficeInstallation.Check(), need => Assert.NotNull(need.Found));

    [Fact]
    public void Only_texts_of_old_formats_are_converted() =>
        Assert.Equal([true, true, false, false], new[] { "application/msword", "application/rtf", "text/plain", "application/pdf" }.Select(new ConvertedReader(new WordReader(), OfficeProgram.Writer).Reads));
}
