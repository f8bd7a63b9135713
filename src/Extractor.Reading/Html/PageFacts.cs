using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Html;

/// <summary>What a page says of itself, kept as tables of two and three columns: its facts (索引号, 发布机构, 发布日期), and the files that it links to.</summary>
/// <param name="keys">Words that stand before a fact.</param>
/// <param name="paths">Paths of elements.</param>
internal sealed partial class PageFacts(IReadOnlyList<string> keys, DomPaths paths)
{
    private const int LongestFact = 200;

    private static readonly string[] Extensions = [".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".rtf", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx", ".txt", ".csv"];

    /// <summary>The facts: what its head names, and what its paragraphs print behind known keys; null if there are none.</summary>
    public Grid? Facts(IElement root, IReadOnlyList<Grid> grids)
    {
        var table = new SpannedTable();
        foreach (var meta in root.QuerySelectorAll("head > meta[name][content]"))
            if (meta.GetAttribute("content") is { Length: > 0 and <= LongestFact } content && NamesFact(meta.GetAttribute("name")!)) Add(table, meta.GetAttribute("name")!, content, paths.Of(meta));
        foreach (var paragraph in grids.Where(g => g.Kind == GridKind.Text).SelectMany(g => g.Rows).SelectMany(r => r.Cells))
            foreach (var (key, value) in FactsOf(paragraph.Text)) Add(table, key, value, paragraph.Parts[0].Where.Dom!);
        return table.RowCount == 0 ? null : table.Build(caption: "page facts");
    }

    /// <summary>The files that the page links to: number, link text, address; null if there are none.</summary>
    public Grid? Attachments(IElement root, ElementRoles roles)
    {
        var table = new SpannedTable();
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var (address, text) = (link.GetAttribute("href")!.Trim(), ReadableText.Of(link.TextContent.Replace('\n', ' ').Trim()));
            if (text.Length == 0 || roles.Of(link) == ElementRole.Hidden || !LinksFile(address, text)) continue;
            table.BeginRow();
            var place = new Place { Dom = paths.Of(link) };
            table.Add(Number().Match(text) is { Success: true } number ? number.Groups[1].Value : "", place);
            table.Add(text, place);
            table.Add(address, place);
        }
        return table.RowCount == 0 ? null : table.Build(caption: "attachments");
    }

    // Names of a page's facts are words of letters, or Chinese; those with colons and dots are for machines (og:title, baidu-site-verification).
    private static bool NamesFact(string name) => FactName().IsMatch(name) && !name.Equals("viewport", StringComparison.OrdinalIgnoreCase) && !name.Equals("renderer", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Key, string Value)> FactsOf(string paragraph)
    {
        if (paragraph.Length > LongestFact) yield break;
        var found = keys.Select(k => (Key: k, At: IndexOf(paragraph, k))).Where(f => f.At >= 0).OrderBy(f => f.At).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].At : paragraph.Length;
            if (end < found[i].At + found[i].Key.Length) continue;
            var value = paragraph[(found[i].At + found[i].Key.Length)..end].Trim().TrimStart('：', ':').Trim(' ', '|', '[', ']', '【', '】');
            if (value.Length > 0) yield return (found[i].Key, value);
        }
    }

    // A key stands before a colon, alone or behind a blank.
    private static int IndexOf(string paragraph, string key)
    {
        for (var at = paragraph.IndexOf(key, StringComparison.Ordinal); at >= 0; at = paragraph.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var behind = paragraph.AsSpan(at + key.Length).TrimStart();
            if ((at == 0 || !char.IsLetterOrDigit(paragraph[at - 1])) && behind.Length > 0 && behind[0] is '：' or ':') return at;
        }
        return -1;
    }

    private static bool LinksFile(string address, string text) =>
        Extensions.Contains(Path.GetExtension(address.Split('?', '#')[0]).ToLowerInvariant()) || (Number().IsMatch(text) && !address.StartsWith('#'));

    private static void Add(SpannedTable table, string key, string value, string path)
    {
        table.BeginRow();
        table.Add(key, new Place { Dom = path });
        table.Add(value, new Place { Dom = path });
    }

    [GeneratedRegex("^附[件表]\\s*[：:]?\\s*([0-9一二三四五六七八九十]{0,3})")]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Za-z\u4E00-\u9FFF]+$")]
    private static partial Regex FactName();
}
