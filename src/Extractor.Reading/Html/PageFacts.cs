using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Html;

/// <summary>
/// What a page says of itself (索引号, 发布机构, 发布日期), kept as a table of two columns: keys with a colon wherever they stand, and keys without one beside their
/// values, in tables, lists and rows of other elements.
/// </summary>
internal sealed partial class PageFacts
{
    private const int LongestFact = 200;

    // Fewer keys without a colon may be words of any text.
    private const int LeastBare = 2;

    private readonly IReadOnlySet<string> _keys;
    private readonly Regex? _marked;

    /// <summary>Facts behind keys.</summary>
    /// <param name="keys">Words that stand before a fact.</param>
    public PageFacts(IReadOnlyList<string> keys)
    {
        _keys = keys.ToHashSet(StringComparer.Ordinal);
        // 文　　号 is spaced out; 资金来源 is no 来源.
        if (keys.Count > 0) _marked = new($@"(?<![\p{{L}}\p{{Nd}}])({string.Join('|', keys.OrderByDescending(k => k.Length).Select(k => string.Join(@"\s*", k.Select(c => Regex.Escape(c.ToString())))))})\s*[：:]");
    }

    /// <summary>The facts: what its head names, and what it prints behind keys; null if there are none.</summary>
    /// <param name="page">The root of the page.</param>
    /// <param name="roles">Roles of its elements.</param>
    /// <param name="paths">Paths of its elements.</param>
    public Grid? Of(IElement page, ElementRoles roles, DomPaths paths)
    {
        var facts = page.QuerySelectorAll("head > meta[name][content]").Select(OfHead).OfType<Fact>().ToList();
        if (page.QuerySelector("body") is { } body)
        {
            var printed = DomWalk.Of(body, e => roles.Of(e) is not (ElementRole.NoText or ElementRole.Hidden)).Select(s => s.Node).OfType<IText>().SelectMany(OfText).ToList();
            var bare = printed.Count(f => f.IsBare) >= LeastBare;
            facts.AddRange(printed.Where(f => bare || !f.IsBare));
        }
        var table = new SpannedTable();
        foreach (var fact in facts.DistinctBy(f => (f.Key, f.Value)))
        {
            table.BeginRow();
            table.Add(fact.Key, new Place { Dom = paths.Of(fact.KeyAt) });
            table.Add(fact.Value, new Place { Dom = paths.Of(fact.ValueAt) });
        }
        return table.RowCount == 0 ? null : table.Build(caption: "page facts");
    }

    // Names of a page's facts are words of letters, or Chinese; those with colons and dots are for machines (og:title, baidu-site-verification).
    private static Fact? OfHead(IElement meta) =>
        meta.GetAttribute("name")! is var name && FactName().IsMatch(name) && name.ToLowerInvariant() is not ("viewport" or "renderer") && meta.GetAttribute("content") is { Length: > 0 and <= LongestFact } content
            ? new(name, meta, content, meta) : null;

    private IEnumerable<Fact> OfText(IText text)
    {
        if (text.Data.Length > LongestFact || text.ParentElement is not { } parent) yield break;
        if (_marked is null || !text.Data.AsSpan().ContainsAny('：', ':'))
        {
            if (_keys.Contains(Folding.WithoutBlanks(text.Data)) && Beside(text) is { } value) yield return value with { IsBare = true };
            yield break;
        }
        var marks = _marked.Matches(text.Data);
        for (var i = 0; i < marks.Count; i++)
        {
            var from = marks[i].Index + marks[i].Length;
            var value = Value(text.Data[from..(i + 1 < marks.Count ? marks[i + 1].Index : text.Data.Length)]);
            if (value.Length > 0) yield return new(Folding.WithoutBlanks(marks[i].Groups[1].Value), parent, value, parent);
            else if (i + 1 == marks.Count && Beside(text) is { } fact) yield return fact with { Key = Folding.WithoutBlanks(marks[i].Groups[1].Value) };
        }
    }

    /// <summary>The fact whose key is a text: its value stands beside the largest element that shows nothing but the key; null if none does.</summary>
    private Fact? Beside(IText text)
    {
        INode key = text;
        while (key.ParentElement is { LocalName: not "body" } around && around.TextContent.Trim().Length == text.Data.Trim().Length) key = around;
        if (key is IElement { LocalName: "td" or "th" } cell && !Alternates(cell.ParentElement!)) return null;
        for (var next = key.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is not (IText or IElement)) continue;
            var shown = next.TextContent.Length > LongestFact * 4 ? null : Value(Spaced(next));
            if (shown is "" && next is IText or IElement { LocalName: "span" or "b" or "i" or "br" }) continue; // an empty cell is an empty value
            return shown is null or "" or { Length: > LongestFact } || _keys.Contains(Folding.WithoutBlanks(shown).TrimEnd('：', ':')) || shown[^1] is '：' or ':'
                ? null : new(Folding.WithoutBlanks(text.Data), text.ParentElement!, shown, next as IElement ?? next.ParentElement!);
        }
        return null;
    }

    // Keys and values by turns; the head of a list of documents has keys alone.
    private bool Alternates(IElement row)
    {
        var cells = row.Children.Select(c => Folding.WithoutBlanks(c.TextContent).TrimEnd('：', ':')).ToList();
        return cells.Count % 2 == 0 && !cells.Where((c, i) => i % 2 == 1 && _keys.Contains(c)).Any();
    }

    // What follows under another heading (字体：大 中 小) is no part of it.
    private static string Value(string text)
    {
        var value = ReadableText.Of(text.Replace('\n', ' ').Trim().TrimStart('：', ':'));
        if (NextHeading().Match(value) is { Success: true } heading) value = value[..heading.Index];
        return value.Trim(' ', '|', '[', ']', '【', '】');
    }

    // The text of a node, elements within it apart.
    private static string Spaced(INode node)
    {
        if (node is IText text) return text.Data;
        var builder = new StringBuilder();
        foreach (var (inner, _) in DomWalk.Of(node, e => e.LocalName is not ("script" or "style")))
            if (inner is IText words) builder.Append(words.Data);
            else if (inner is IElement { LocalName: "br" or "p" or "li" or "div" }) builder.Append(' ');
        return builder.ToString();
    }

    [GeneratedRegex(@"\s+\p{IsCJKUnifiedIdeographs}{2,8}\s*[：:]")]
    private static partial Regex NextHeading();

    [GeneratedRegex("^[A-Za-z\u4E00-\u9FFF]+$")]
    private static partial Regex FactName();

    private sealed record Fact(string Key, IElement KeyAt, string Value, IElement ValueAt)
    {
        /// <summary>True if its key stands without a colon.</summary>
        public bool IsBare { get; init; }
    }
}
