using Extractor.Benchmarks;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Tests.Extraction;

/// <summary>The tables of a long document are the same in one piece and range by range.</summary>
public sealed class TableListerTests
{
    [Fact]
    public void The_ranges_of_a_document_hold_all_its_tables_once()
    {
        using var bytes = new MemoryStream();
        LongPdf.Write(bytes, 403);
        var (document, lister) = (SourceDocument.Of("long.pdf", bytes.ToArray()), new TableLister(Repository.Definitions));
        var ranges = Enumerable.Range(0, 3).Select(r => lister.List(document, r)).ToList();
        Assert.Equal([200, 200, 3], ranges.Select(r => r.Tables.Count));
        Assert.Equal(Enumerable.Range(1, 403), ranges.SelectMany(r => r.Tables).Select(t => t.Page ?? 0));
        Assert.Equal(lister.List(document).Tables.Select(t => t.Cells.Count), ranges.SelectMany(r => r.Tables).Select(t => t.Cells.Count));
    }
}
