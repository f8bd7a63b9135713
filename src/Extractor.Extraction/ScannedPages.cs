using Extractor.Model.Pages;

namespace Extractor.Extraction;

/// <summary>The scanned pages of a document that others read: those that are read already are handed out, those that are not are noted and passed over.</summary>
/// <param name="read">The pages that are read; if there are any, one that is missing is read when it is met.</param>
public sealed class ScannedPages(IReadOnlyList<Page> read)
{
    private readonly Dictionary<int, Page> _read = read.ToDictionary(p => p.Number);
    private readonly List<int> _unread = [];

    /// <summary>Numbers of the pages that were passed over.</summary>
    public IReadOnlyList<int> Unread => _unread;

    /// <summary>What stands for a page.</summary>
    /// <param name="page">The page as the reader of its document made it.</param>
    /// <param name="reader">Reads a page from its pixels.</param>
    public Page Find(Page page, Func<Page, Page> reader)
    {
        if (page.TextLayer == TextLayer.Reliable || page.Raster is null) return reader(page);
        if (_read.TryGetValue(page.Number, out var found)) return found;
        if (_read.Count > 0) return reader(page);
        _unread.Add(page.Number);
        return page with { Raster = null };
    }
}
