using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>Walks below an element in document order without recursion: pages may nest thousands deep.</summary>
internal static class DomWalk
{
    /// <summary>Every node below the root; an element twice, before and behind what it holds.</summary>
    /// <param name="root">Where to start; it is not handed out.</param>
    /// <param name="isOpen">Whether to go into an element; one that is not open comes once.</param>
    public static IEnumerable<(INode Node, bool Leaves)> Of(INode root, Func<IElement, bool> isOpen)
    {
        var stack = new Stack<(INode Parent, int Next)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var level))
        {
            if (level.Next >= level.Parent.ChildNodes.Length)
            {
                if (level.Parent != root) yield return (level.Parent, true);
                continue;
            }
            stack.Push((level.Parent, level.Next + 1));
            var node = level.Parent.ChildNodes[level.Next];
            yield return (node, false);
            if (node is IElement element && isOpen(element)) stack.Push((element, 0));
        }
    }
}
