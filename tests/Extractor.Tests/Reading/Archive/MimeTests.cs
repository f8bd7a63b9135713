using System.Text;
using Extractor.Model;
using Extractor.Reading.Archive;

namespace Extractor.Tests.Reading.Archive;

/// <summary>Web pages saved in one file, and mails: their pages and attached files are documents of their own.</summary>
public sealed class MimeTests
{
    private const string Page = """
        From: <saved by a browser>
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html"; boundary="--cut here"

        for old programs
        ----cut here
        Content-Type: text/html; charset="gb2312"
        Content-Transfer-Encoding: quoted-printable
        Content-Location: file:///C:/a/b.htm

        <html><table><tr><td>=BC=A8=
        =D0=A7</td><td>a=3D1</td></tr></table></html>
        ----cut here
        Content-Type: image/gif
        Content-Transfer-Encoding: base64

        R0lGODlhAQABAAAAACw=
        ----cut here
        Content-Type: multipart/mixed; boundary=inner

        --inner
        Content-Type: application/octet-stream; name="=?gb2312?B?vKjQpw==?=.txt"
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        YSAgYg
        ==
        --inner
        Content-Disposition: attachment; filename*=utf-8''%E7%BB%A9%E6%95%88/..%2F1.txt

        plain
        --inner--
        ----cut here--
        """;

    [Fact]
    public void Pages_and_attached_files_are_members_and_pictures_of_a_page_are_not()
    {
        var unpacked = new ArchiveUnpacker().Unpack(SourceDocument.Of("a.mht", Encoding.ASCII.GetBytes(Page)));
        Assert.Empty(unpacked.Findings);
        Assert.Equal("message/rfc822", unpacked.MediaType);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("GB18030");
        Assert.Equal(
            [("a.mht!/page.html", "<html><table><tr><td>绩效</td><td>a=1</td></tr></table></html>"), ("a.mht!/绩效.txt", "a  b"), ("a.mht!/绩效_.._1.txt", "plain")],
            unpacked.Members.Select(m => (m.Name, gb.GetString(m.Bytes.Span).TrimEnd())));
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_what_it_holds_and_says_so()
    {
        var unpacked = new ArchiveUnpacker().Unpack(SourceDocument.Of("a.mht", Encoding.ASCII.GetBytes(Page[..Page.IndexOf("----cut here\nContent-Type: image", StringComparison.Ordinal)])));
        Assert.Equal("a.mht!/page.html", Assert.Single(unpacked.Members).Name);
        Assert.Contains("cut off or damaged", Assert.Single(unpacked.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x--")]
    [InlineData("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n%%%")]
    [InlineData("MIME-Version: 1.0\nContent-Type: image/png\n\n")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"\"\nContent-Disposition: attachment; filename*=x''%ZZ")]
    public void What_holds_no_page_is_told_and_harms_nobody(string text)
    {
        var unpacked = new ArchiveUnpacker().Unpack(SourceDocument.Of("a.mht", Encoding.ASCII.GetBytes(text)));
        Assert.True(unpacked.Findings.Count > 0 || unpacked.Members.Count > 0);
    }
}
