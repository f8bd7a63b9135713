using Extractor.Extraction;
using Extractor.Model.Findings;
using Extractor.Model.Grids;

namespace Extractor.Tests.Extraction;

/// <summary>Every page of a long document belongs to one range, whatever stands at the borders, and a form is never divided where one begins nearby.</summary>
public sealed class RangeReaderTests
{
    private static readonly IReadOnlyList<Grid> Opening = [new Grid(1, []) { Kind = GridKind.Ruled }];
    private static readonly IReadOnlyList<Grid> Table = [new Grid(1, []) { Kind = GridKind.Unruled }];
    private static readonly IReadOnlyList<Grid> Text = [new Grid(1, []) { Kind = GridKind.Text }];

    [Theory]
    [InlineData(401, 1)]
    [InlineData(600, 2)]
    [InlineData(999, 3)]
    [InlineData(1000, 7)]
    [InlineData(5000, 13)]
    [InlineData(1200, 100)]
    public void Forms_of_any_length_stay_whole(int pages, int formLength)
    {
        var ranges = Ranges(pages, number => (number - 1) % formLength == 0 ? Opening : Table, []);
        Assert.Equal(Enumerable.Range(1, pages), ranges.SelectMany(r => r));
        Assert.All(ranges.Where(r => r.Count > 0), r => Assert.Equal(0, (r[0] - 1) % formLength));
    }

    [Fact]
    public void A_document_without_forms_is_divided_where_a_page_begins_with_text()
    {
        var findings = new List<Finding>();
        var ranges = Ranges(450, number => number is 230 or 401 ? Text : Table, findings);
        Assert.Equal(Enumerable.Range(1, 450), ranges.SelectMany(r => r));
        Assert.Equal([1, 230], ranges.Where(r => r.Count > 0).Select(r => r[0]));
        Assert.Equal([230], findings.Select(f => f.Page!.Value));
        Assert.All(findings, f => Assert.Equal((FindingCodes.TextDoubtful, Severity.Warning), (f.Code, f.Severity)));
    }

    [Fact]
    public void Without_any_sign_it_is_divided_at_the_border()
    {
        var findings = new List<Finding>();
        var ranges = Ranges(700, _ => Table, findings);
        Assert.Equal(Enumerable.Range(1, 700), ranges.SelectMany(r => r));
        Assert.Equal([1, 201, 401, 601], ranges.Select(r => r[0]));
        Assert.Equal([201, 401, 601], findings.Select(f => f.Page!.Value));
    }

    [Fact]
    public void A_short_document_is_one_range() => Assert.Single(Ranges(400, _ => Table, []));

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0, 1)]
    [InlineData(400, 1)]
    [InlineData(401, 3)]
    [InlineData(600, 3)]
    [InlineData(601, 4)]
    [InlineData(int.MaxValue, 10737419)]
    public void Ranges_are_counted_by_pages_alone(int? pages, int count) => Assert.Equal(count, PageRange.Count(pages));

    private static List<List<int>> Ranges(int pages, Func<int, IReadOnlyList<Grid>> gridsOf, List<Finding> findings)
    {
        var reader = new RangeReader((page, _) => ReferenceEquals(page, Opening));
        return [.. Enumerable.Range(0, PageRange.Count(pages)).Select(number =>
        {
            var range = PageRange.Of(number, pages);
            var first = Math.Max(1, range.First - 1);
            var read = Enumerable.Range(first, pages - first + 1).Select(n => new PageGrids(n, gridsOf(n), []));
            return reader.Read(read, range, findings).Select(p => p.Number).ToList();
        })];
    }
}
