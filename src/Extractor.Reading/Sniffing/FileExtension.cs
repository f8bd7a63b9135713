namespace Extractor.Reading.Sniffing;

/// <summary>Which formats the extension of a file name claims.</summary>
internal static class FileExtension
{
    private static readonly Dictionary<string, string[]> Claims = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = [MediaTypes.Pdf],
        [".doc"] = [MediaTypes.Doc], [".wps"] = [MediaTypes.Doc], [".dot"] = [MediaTypes.Doc],
        [".docx"] = [MediaTypes.Docx], [".docm"] = [MediaTypes.Docx],
        [".xls"] = [MediaTypes.Xls, MediaTypes.ExcelXml], [".et"] = [MediaTypes.Xls],
        [".xlsx"] = [MediaTypes.Xlsx], [".xlsm"] = [MediaTypes.Xlsx],
        [".rtf"] = [MediaTypes.Rtf], [".odt"] = [MediaTypes.Odt], [".fodt"] = [MediaTypes.FlatOdt], [".ods"] = [MediaTypes.Ods], [".fods"] = [MediaTypes.FlatOds],
        [".ofd"] = [MediaTypes.Ofd],
        [".htm"] = [MediaTypes.Html], [".html"] = [MediaTypes.Html], [".shtml"] = [MediaTypes.Html], [".xhtml"] = [MediaTypes.Html],
        [".mht"] = [MediaTypes.Mime], [".mhtml"] = [MediaTypes.Mime], [".eml"] = [MediaTypes.Mime],
        [".txt"] = [MediaTypes.Text], [".csv"] = [MediaTypes.Text], [".tsv"] = [MediaTypes.Text],
        [".zip"] = [MediaTypes.Zip], [".rar"] = ["application/vnd.rar"], [".7z"] = ["application/x-7z-compressed"],
        [".png"] = ["image/png"], [".jpg"] = ["image/jpeg"], [".jpeg"] = ["image/jpeg"], [".tif"] = ["image/tiff"], [".tiff"] = ["image/tiff"], [".bmp"] = ["image/bmp"], [".gif"] = ["image/gif"],
    };

    /// <summary>The extension of a name if it claims another format than the content has; null if it does not, or claims nothing known.</summary>
    public static string? Wrong(string name, string mediaType) =>
        Path.GetExtension(name) is var extension && Claims.TryGetValue(extension, out var claimed) && !claimed.Contains(mediaType, StringComparer.Ordinal) ? extension : null;
}
