using System.Text;
using Extractor.Model;
using Extractor.Reading;
using Extractor.Testing.Archives;

namespace Extractor.Tests.Reading;

/// <summary>What nobody reads is named by its content, whatever the file is called, and never taken for text.</summary>
public class SniffingTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook><Table/></Workbook>", "application/xml")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\">绩效</uof:UOF>", "application/xml")]
    [InlineData("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html><body>x</body></html>", "message/rfc822")]
    [InlineData("Founder CEB\0 3.0\u0001\u0002", "application/x-ceb")]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0", "video/mp4")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "image/heic")]
    public void Unread_formats_are_named(string content, string mediaType) => Assert.Equal(mediaType, Refused(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.presentation")]
    [InlineData("application/epub+zip")]
    public void Files_that_say_what_they_are_are_no_archives(string mediaType) =>
        Assert.Equal(mediaType, Refused(ArchiveMaker.Zip(("mimetype", Encoding.ASCII.GetBytes(mediaType)), ("content.xml", "<x/>"u8.ToArray()))));

    [Theory]
    [InlineData("application/zip")]
    [InlineData("../../etc/passwd")]
    [InlineData("绩效")]
    public void A_file_that_is_called_mimetype_may_be_one_of_an_archive(string content) =>
        Assert.True(Extractor.Reading.Archive.ArchiveUnpacker.IsArchive(SourceDocument.Of("x", ArchiveMaker.Zip(("mimetype", Encoding.UTF8.GetBytes(content)), ("a.txt", "x"u8.ToArray())))));

    [Theory]
    [InlineData("ID3 项目名称")]
    [InlineData("AC10 绩效指标")]
    [InlineData("MZ\t目标")]
    [InlineData("BM\t目标")]
    [InlineData("项目名称\t甲\r\nMIME-Version: 1.0")]
    public void Letters_at_the_beginning_of_a_text_are_text(string text) => Assert.Equal("text/plain", new ReaderCatalog().Read(SourceDocument.Of("x", Encoding.UTF8.GetBytes(text))).Info.MediaType);

    // The media type that the refusal names.
    private static string Refused(byte[] bytes)
    {
        var message = Assert.Throws<UnreadableDocumentException>(() => new ReaderCatalog().Read(SourceDocument.Of("a.doc", bytes))).Message;
        return message["the file is ".Length..message.IndexOf(" by its content", StringComparison.Ordinal)];
    }
}
