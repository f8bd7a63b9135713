using System.Text;
using Extractor.Coats;
using Extractor.Coats.Layouts;
using Extractor.Coats.Writers;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Reading;

public class HtmlTests
{
    [Theory]
    [InlineData("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a^2|b;c")]
    [InlineData("<table><tr><th colspan=2>a<tr><td>b<td>c</table>", "a<2;b|c")]
    [InlineData("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "a^3|b;c;d")]
    [InlineData("<table><tfoot><tr><td>z<td>9</tfoot><tbody><tr><td>a<td>1</tbody></table>", "a|1;z|9")]
    [InlineData("<p>题</p><table><caption>表</caption><tr><td>a<td>b</table>末", "¶题;¶表;=;a|b;=;¶末")]
    // Text as it is shown.
    [InlineData("<table><tr><td> a\n  b <td>&lt;1&nbsp;&ge;2&#x3000;</table>", "a b|<1 ≥2")]
    [InlineData("<table><tr><td><p>一。</p><p>二</p><td>产出<br>指标</table>", "一。\n二|产出 指标")]
    [InlineData("<table><tr><td>x<td><input value=5><input type=checkbox checked>是</table>", "x|5☑是")]
    // Tables around the page are unwrapped, tables of data within stand where they stand.
    [InlineData("<table><tr><td>题<tr><td><table><tr><td>a<td>b</table><tr><td>末</table>", "¶题;=;a|b;=;¶末")]
    [InlineData("<table><tr><td>甲<td>1<tr><td colspan=2><table><tr><td>a<td>b<tr><td>c<td>d</table><tr><td>乙乙乙乙乙乙<td>2</table>", "甲|1;=;a|b;c|d;=;乙乙乙乙乙乙|2")]
    [InlineData("<table><tr><td>甲甲甲甲甲<td>1<table><tr><td>a<td>b</table><td>3<tr><td>乙<td>2<td>4</table>", "甲甲甲甲甲|1|3;乙|2|4;=;a|b")]
    // Tables of other elements.
    [InlineData("<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>a</div><div style='display:table-cell'>b</div></div></div>", "a|b")]
    [InlineData("<style>.r{display:table-row} .c { color:red; display: table-cell }</style><div><div class=r><span class=c>a</span><span class=c>b</span></div><div class=r><span class=c>c</span><span class=c>d</span></div></div>", "a|b;c|d")]
    [InlineData("<ul class=tbl><li class='my-tr'><span class=td>a</span><span class=td>b</span></li></ul>", "a|b")]
    [InlineData("<div role=table><div role=row><span role=cell>a</span><span role=cell>b</span></div></div>", "a|b")]
    public void Tables_come_as_they_are_shown(string html, string grids) => Assert.Equal(grids, GridText.Of(Bytes(html)));

    [Theory]
    [InlineData("<table><tr><td rowspan=3>a<td>b<tr style='display:none'><td>x<tr><td>c</table>", "a^2|b;c")]
    [InlineData("<style>/* x */ tr.off, .gone { display : none !important }</style><table><tr><td>a<td>b<tr class=off><td>x<td>y</table><p class=gone>z</p>", "a|b")]
    [InlineData("<style>@media print { .a {display:none} } @media screen { .b { display:none } }</style><table><tr class=a><td>a<td>b<tr class=b><td>x<td>y</table>", "a|b")]
    [InlineData("<table><tr><td>a<td hidden>x<td>b</table>", "a|b")]
    public void What_is_hidden_is_left_out_and_told(string html, string grids)
    {
        Assert.Equal(grids, GridText.Of(Bytes(html)));
        Assert.Equal([FindingCodes.HiddenContent], GridText.Findings(Bytes(html)).Select(f => f.Code));
    }

    [Theory]
    [InlineData("GB18030", "gb2312", false)]
    [InlineData("GB18030", "gbk", false)]
    [InlineData("GB18030", null, false)]
    [InlineData("GB18030", "utf-8", false)]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", "gb2312", false)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-16", null, true)]
    [InlineData("big5", "big5", false)]
    public void The_encoding_is_found(string encoding, string? declared, bool marked)
    {
        var coder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var html = HtmlWriter.Text(new([new("财政支出表的目标", null), new(null, new TableSetter(1, 1).Row().Cells("指标", "目标值").Done())]), declared);
        byte[] bytes = [.. marked ? coder.GetPreamble() : [], .. coder.GetBytes(encoding == "big5" ? html.Replace("绩效", "", StringComparison.Ordinal).Replace('财', '財').Replace('标', '標').Replace("财", "", StringComparison.Ordinal).Replace('值', '值').Replace('标', '標') : html)];
        Assert.Equal(encoding == "big5" ? "指標|目標值" : "指标|目标值", GridText.Of(bytes).Split(";=;")[^1]);
    }

    [Fact]
    public void A_page_of_preformatted_lines_takes_the_road_of_text()
    {
        var text = Repository.Document("seeds/001_a203d4b834672a09.txt");
        var page = SourceDocument.Of("a.html", Encoding.UTF8.GetBytes($"<html><body><h3>公开</h3><pre>{System.Net.WebUtility.HtmlEncode(Encoding.UTF8.GetString(text.Bytes.Span))}</pre></body></html>"));
        var extractor = new DocumentExtractor(Repository.Definitions);
        var (ofText, ofPage) = (extractor.Extract(text), extractor.Extract(page));
        Assert.Equal(ofText.Forms.SelectMany(f => FormFields.Enumerate(f)).Select(f => f.Reading.Boxed), ofPage.Forms.SelectMany(f => FormFields.Enumerate(f)).Select(f => f.Reading.Boxed));
        Assert.All(ofPage.Forms.SelectMany(f => FormFields.Enumerate(f)).SelectMany(f => f.Reading.Evidence.Parts), p => Assert.StartsWith("html/body/", p.Where.Dom, StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_of_the_page_and_its_files_are_kept_as_tables()
    {
        const string Html = """
            <html><head><meta name="SiteName" content="某区政府"><meta name="viewport" content="width=1"></head><body>
            <ul><li>索引号：AB-2024-001</li><li>发布机构：某局　发布日期：2024-03-01</li></ul>
            <table><tr><td>a<td>b</table>
            <p><a href="P020240301.xls?x=1">附件2：自评表.xls</a> <a href="/about.html">关于</a></p></body></html>
            """;
        Assert.Equal("page facts: SiteName|某区政府;索引号|AB-2024-001;发布机构|某局;发布日期|2024-03-01;=;attachments: 2|附件2：自评表.xls|P020240301.xls?x=1", GridText.Beside(Bytes(Html)));
        var tables = new DocumentExtractor(Repository.Definitions).Extract(SourceDocument.Of("a.html", Bytes(Html))).Tables;
        Assert.Equal([null, "page facts", "attachments"], tables.Select(t => t.Caption));
    }

    [Theory]
    // A colon behind the key; the value beside it, in the same line or in an element of its own.
    [InlineData("<p>发布时间：2024-09-30 10:00　来源：某局　字体：【大 中 小】</p>", "发布时间|2024-09-30 10:00;来源|某局")]
    [InlineData("<div><span>发布日期：2024-09-30</span><span>信息来源：某局</span><span>浏览次数：9</span></div>", "发布日期|2024-09-30;信息来源|某局")]
    [InlineData("<dl><dt>索 引 号：</dt><dd>A-1</dd><dt>文　　号：</dt><dd></dd><dt>发布机构：</dt><dd>某<b>局</b></dd></dl>", "索引号|A-1;发布机构|某局")]
    [InlineData("<table><tr><td>索引号：</td><td>A-1</td><td>主题分类：</td><td>财政</td></tr><tr><td>文号：</td><td></td><td>有效性：</td><td></td></tr></table>", "索引号|A-1;主题分类|财政")]
    // No colon: key and value by turns.
    [InlineData("<table><tr><th>索引号</th><td>A-1</td><th>名称</th><td>自评表</td></tr><tr><th>发布机构</th><td>某局</td></tr></table>", "索引号|A-1;发布机构|某局")]
    [InlineData("<ul><li><b>索引号</b><span>A-1</span></li><li><b>发布机构</b><span>某局</span></li></ul>", "索引号|A-1;发布机构|某局")]
    // Heads of lists, single words, what is hidden.
    [InlineData("<table><tr><th>索引号</th><th>名称</th><th>发布日期</th><th>发布机构</th></tr><tr><td>A-1</td><td>自评表</td><td>2024</td><td>某局</td></tr></table>", "")]
    [InlineData("<table><tr><td>文号</td><td>金额</td></tr><tr><td>甲</td><td>1</td></tr></table><p>资金来源：财政</p>", "")]
    [InlineData("<p style='display:none'>索引号：A-1</p><p>甲</p>", "")]
    public void Facts_are_found_however_they_stand(string html, string facts) =>
        Assert.Equal(facts.Length > 0 ? "page facts: " + facts : "", GridText.Beside(Bytes(html)));

    [Theory]
    [InlineData("<p>附件：1.<a href='a.doc'>自评表</a></p>", "1|自评表|a.doc")]
    [InlineData("<p>附件2：<a href='a.doc'>2023年表</a></p>", "2|2023年表|a.doc")]
    [InlineData("<a href='/d.jsp?f=1'>附件三：自评表</a>", "三|附件三：自评表|/d.jsp?f=1")]
    [InlineData("<a href='/d.jsp?f=1'>3.自评表.XLSX</a>", "3|3.自评表.XLSX|/d.jsp?f=1")]
    [InlineData("<a href='a.pdf'>附件：2024年自评表</a>", "附件：2024年自评表|a.pdf")]
    [InlineData("<a href='a.pdf' hidden>附件</a><a href='#top'>附件</a><a href='a.html'>上一篇</a>", "")]
    public void Attachments_are_listed_with_their_numbers(string html, string files) =>
        Assert.Equal(files.Length > 0 ? "attachments: " + files : "", GridText.Beside(Bytes("<p>甲</p>" + html)));

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    public void Ten_thousand_deep_is_no_harm(string open, string close)
    {
        var html = string.Concat(Enumerable.Repeat(open, 10_000)) + "甲乙" + string.Concat(Enumerable.Repeat(close, 10_000));
        Assert.Contains("甲乙", GridText.Of(Bytes("<html><body>" + html)) + Lines("<html><body>" + html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_100_MB_is_refused()
    {
        var bytes = new byte[100 << 20];
        Array.Fill(bytes, (byte)'a');
        Bytes("<html><table>").CopyTo(bytes, 0);
        Assert.Contains("too many for one web page", Assert.Throws<Extractor.Reading.UnreadableDocumentException>(() => GridText.Of(bytes)).Message, StringComparison.Ordinal);
    }

    private static string Lines(string html) => string.Concat(new DocumentStages(Repository.Definitions).Read(SourceDocument.Of("x", Bytes(html))).Result.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Cells).Select(c => c.Text));

    private static byte[] Bytes(string html) => Encoding.UTF8.GetBytes(html.StartsWith("<html", StringComparison.Ordinal) ? html : $"<html><body>{html}</body></html>");
}
