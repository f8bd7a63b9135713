using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Html;

/// <summary>The files that a page links to, kept as a table of three columns: number, link text, address.</summary>
internal static partial class PageAttachments
{
    private static readonly string[] Extensions = [".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".rtf", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx", ".txt", ".csv"];

    /// <summary>The files below an element; null if there are none.</summary>
    public static Grid? Of(IElement root, ElementRoles roles, DomPaths paths)
    {
        var table = new SpannedTable();
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var (address, text) = (link.GetAttribute("href")!.Trim(), ReadableText.Of(link.TextContent.Replace('\n', ' ').Trim()));
            if (text.Length == 0 || roles.Of(link) == ElementRole.Hidden || !LinksFile(address, text)) continue;
            table.BeginRow();
            var place = new Place { Dom = paths.Of(link) };
            table.Add(NumberOf(link, text), place);
            table.Add(text, place);
            table.Add(address, place);
        }
        return table.RowCount == 0 ? null : table.Build(caption: "attachments");
    }

    private static bool LinksFile(string address, string text) =>
        Extensions.Contains(Path.GetExtension(address.Split('?', '#')[0]).ToLowerInvariant()) || Extensions.Contains(Path.GetExtension(text).ToLowerInvariant())
        || (Attachment().IsMatch(text) && !address.StartsWith('#'));

    // "附件2：…" or "2.…", in the link or right before it.
    private static string NumberOf(IElement link, string text) => NumberAtStart().Match(text) is { Success: true } own ? own.Groups["n"].Value
        : link.PreviousSibling is IText before && NumberAtEnd().Match(before.Data) is { Success: true } number ? number.Groups["n"].Value : "";

    [GeneratedRegex("^附[件表]")]
    private static partial Regex Attachment();

    [GeneratedRegex("^(?:附[件表]\\s*[：:]?\\s*(?<n>[0-9]{1,2}(?![0-9年])|[一二三四五六七八九十]{1,3})|(?<n>[0-9]{1,2})\\s*[.、．](?![0-9]))", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAtStart();

    [GeneratedRegex("(?:附[件表]\\s*(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[：:.、．]?|(?:^|\\s|[：:])(?<n>[0-9]{1,2})\\s*[.、．])\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAtEnd();
}
