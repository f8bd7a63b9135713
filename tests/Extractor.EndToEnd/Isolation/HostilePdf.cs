using Extractor.Testing.Pdf;

namespace Extractor.EndToEnd.Isolation;

/// <summary>PDF files that a reader must not survive alone: small on disk, large or endless when read.</summary>
internal static class HostilePdf
{
    private const int Deep = 10;
    private const int Wide = 10;

    /// <summary>A page of forms in forms: ten billion lines.</summary>
    public static byte[] Endless() => PdfFile.Of(content => Fill(content, Deep));

    /// <summary>A sound document of many pages, which takes its reader seconds.</summary>
    public static byte[] Long(int pages)
    {
        var sheets = new List<PdfSheet>();
        for (var i = 1; i <= pages; i++)
        {
            var sheet = new PdfSheet(595, 842);
            for (var line = 0; line < 50; line++) sheet.Content.Text(40, 40 + line * 15, 10, $"第{i}页第{line}行，本页只有文字没有表格");
            sheets.Add(sheet);
        }
        return PdfFile.Of(sheets);
    }

    private static void Fill(PdfContent content, int deep)
    {
        // The same form again and again: Form() would write as many objects as it draws.
        if (deep == 0) content.Line(0, 0, 100, 100);
        else content.Form(c => Fill(c, deep - 1));
        for (var i = 1; i < Wide && deep > 0; i++) content.Raw("/Fm0 Do");
    }
}
