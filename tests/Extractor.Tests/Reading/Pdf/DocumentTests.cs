using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading;
using Extractor.Reading.Pdf;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

public sealed class DocumentTests
{
    private static readonly byte[] Sound = PdfFile.Of(p => p.Text(100, 200, 10, "总额"));

    [Fact]
    public void A_document_that_needs_a_password_says_so() => Unreadable(PdfFile.Encrypted(Sheet("总额"), "secret"), "password");

    [Fact]
    public void A_document_that_only_its_owner_may_change_is_read() =>
        Assert.Equal(["总额"], PdfPages.Texts(Assert.Single(PdfPages.Read(PdfFile.Encrypted(Sheet("总额"), ""))).Words));

    [Fact]
    public void A_document_cut_short_says_so() => Unreadable(Sound[..30], "cut short");

    [Fact]
    public void A_document_without_pages_says_so() => Unreadable(PdfFile.Of([]), "page");

    [Fact]
    public void A_document_that_shows_nothing_says_so()
    {
        var pages = PdfPages.Read(PdfFile.Of([Sheet(""), Sheet("")]));
        Assert.Empty(pages[0].Findings);
        Assert.Equal(FindingCodes.UnreadableDocument, Assert.Single(pages[1].Findings).Code);
    }

    [Fact]
    public void Blank_pages_among_others_are_fine() => Assert.All(PdfPages.Read(PdfFile.Of([Sheet("甲"), Sheet("")])), p => Assert.Empty(p.Findings));

    [Fact]
    public void Reading_starts_at_any_page()
    {
        var result = new PdfReader().Read(SourceDocument.Of("a.pdf", PdfFile.Of([Sheet("甲"), Sheet("乙"), Sheet("丙")])), firstPage: 2);
        Assert.Equal(3, result.PageCount);
        Assert.Equal([(2, "乙"), (3, "丙")], result.Pages.Select(p => (p.Number, p.Words[0].Text)));
    }

    [Fact]
    public void Two_documents_may_be_read_at_once()
    {
        var expected = Texts(PdfPages.Read(PdfFile.Of(Enumerable.Range(0, 20).Select(i => Sheet($"第{i}页")))));
        var bytes = PdfFile.Of(Enumerable.Range(0, 20).Select(i => Sheet($"第{i}页")));
        var read = new string[8];
        Parallel.For(0, read.Length, i => read[i] = Texts(PdfPages.Read(bytes)));
        Assert.All(read, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void Text_of_a_font_that_nobody_has_is_read()
    {
        var sheet = new PdfSheet(595, 842);
        sheet.Content.Text(100, 200, 10, "项").Text(200, 200, 10, "目总额").Text(300, 300, 10, "资", angle: 90);
        Assert.Equal(["目总额", "资", "项"], PdfPages.Texts(Assert.Single(PdfPages.Read(PdfFile.Of([sheet], PdfFont.Missing))).Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_of_a_font_without_a_map_are_not_believed()
    {
        var sheet = Sheet("\u0A12\u3B45\u1023\u12F0\u3C51\u0E33\u1401\u4E81\u5C02");
        Assert.Equal(FindingCodes.TextLayerMissing, Assert.Single(Assert.Single(PdfPages.Read(PdfFile.Of([sheet], PdfFont.WithoutMap))).Findings).Code);
    }

    [Fact]
    public void What_is_filled_into_a_form_is_read()
    {
        var sheet = new PdfSheet(595, 842) { Field = new PdfSheet(595, 842).Content.Text(200, 300, 10, "填写") };
        sheet.Content.Text(100, 300, 10, "项目");
        Assert.Equal([("填写", 200), ("项目", 100)], PdfPages.Read(PdfFile.Of([sheet]))[0].Words.Select(w => (w.Text, Math.Round(w.Box.X0))).Order());
    }

    private static string Texts(IEnumerable<Page> pages) => string.Join('|', pages.SelectMany(p => PdfPages.Texts(p.Words)));

    private static PdfSheet Sheet(string text)
    {
        var sheet = new PdfSheet(595, 842);
        if (text.Length > 0) sheet.Content.Text(100, 200, 10, text);
        return sheet;
    }

    private static void Unreadable(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableDocumentException>(() => PdfPages.Read(bytes)).Message, StringComparison.Ordinal);
}
