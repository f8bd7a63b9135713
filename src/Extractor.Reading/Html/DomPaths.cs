using System.Globalization;
using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>Writes the path of an element from the root of its page, each step counted among its like: html/body/div[2]/table[1]/tbody[1]/tr[3]/td[2].</summary>
internal sealed class DomPaths
{
    private readonly Dictionary<IElement, string> _paths = [];

    /// <summary>The path of an element.</summary>
    public string Of(IElement element)
    {
        var unknown = new Stack<IElement>();
        for (IElement? up = element; up is not null && !_paths.ContainsKey(up); up = up.ParentElement) unknown.Push(up);
        foreach (var step in unknown)
            if (step.ParentElement is { } parent) AddChildren(parent);
            else _paths[step] = step.LocalName;
        return _paths[element];
    }

    // All children at once: counting among many like ones shall not be done for each.
    private void AddChildren(IElement parent)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in parent.Children)
        {
            var number = counts[child.LocalName] = counts.GetValueOrDefault(child.LocalName) + 1;
            var count = child.LocalName is "head" or "body" ? "" : string.Create(CultureInfo.InvariantCulture, $"[{number}]");
            _paths[child] = $"{_paths[parent]}/{child.LocalName}{count}";
        }
    }
}
