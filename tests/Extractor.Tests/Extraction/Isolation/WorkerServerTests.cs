using System.Collections;
using System.Reflection;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction.Isolation;

/// <summary>What crosses the wall between worker and parent arrives as it was.</summary>
public sealed class WorkerServerTests
{
    public static IEnumerable<object[]> Documents => Repository.Texts.Select(d => new object[] { d });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_value_finding_and_table_of_the_corpus_arrives_as_it_was(string path)
    {
        var document = Repository.Document(path);
        var extractor = new DocumentExtractor(Repository.Definitions);
        using var answers = new MemoryStream(Serve(document));
        Assert.Equal('r', answers.ReadByte());
        answers.Position = 5;
        Assert.Equal('a', answers.ReadByte());
        AssertSame(extractor.Extract(document), RecordJson.Parse(answers.ToArray().AsMemory(10)), "result");
    }

    [Fact]
    public void So_does_a_record_that_has_everything() =>
        AssertSame(SampleResult.Full(), RecordJson.Parse(RecordJson.ToText(SampleResult.Full())), "result");

    [Fact]
    public void A_scanned_page_arrives_as_it_was()
    {
        var page = new Page(3, [])
        {
            Width = 595.3,
            Height = 841.9,
            Words = [new("≥95", ">95", new(1.5, 2, 3, 4), [2, 2.5, 3], 10.5, 1, "F") { Confidence = 0.917, Others = ["295"], Repairs = ["sign_by_pixels"] }],
            HiddenWords = [new("x", "x", new(0, 0, 1, 1), [1], 9) { Visibility = Visibility.Covered }],
            Rulings = [new(true, 1, 2, 3, 0.5, RulingSource.Pixels)],
            Images = [new(new(0, 0, 595.3, 841.9), 1654, 2339)],
            TextLayer = TextLayer.Missing,
            Findings = [new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Info, "it needs OCR", 3)],
        };
        AssertSame(page, ScanJson.Parse(ScanJson.Format(page)), "page");
        Assert.Throws<FormatException>(() => ScanJson.Parse("no page"u8.ToArray()));
    }

    [Fact]
    public void A_parent_that_is_gone_ends_the_worker()
    {
        var gone = 0;
        new WorkerServer(Repository.Definitions, new(), new MemoryStream(), new MemoryStream(), () => gone++).Serve();
        Assert.Equal(1, gone);
    }

    private static byte[] Serve(SourceDocument document)
    {
        using var requests = new MemoryStream([.. Frame('n', System.Text.Encoding.UTF8.GetBytes(document.Name)), .. Frame('d', document.Bytes.ToArray()), .. Frame('g', [0, 0, 0, 0])]);
        using var answers = new MemoryStream();
        new WorkerServer(Repository.Definitions, new(), requests, answers, () => { }).Serve();
        return answers.ToArray();
    }

    private static byte[] Frame(char kind, byte[] content) => [(byte)kind, .. BitConverter.GetBytes(content.Length), .. content];

    // By every property, so that a field that the record format forgets is noticed.
    private static void AssertSame(object? before, object? after, string path)
    {
        if (before is null || after is null || before is string || before.GetType().IsPrimitive || before is decimal || before.GetType().IsEnum) Assert.True(Equals(before, after), $"{path}: {before} became {after}");
        else if (before is IList list)
        {
            var other = (IList)after;
            Assert.True(list.Count == other.Count, $"{path}: {list.Count} items became {other.Count}");
            for (var i = 0; i < list.Count; i++) AssertSame(list[i], other[i], $"{path}[{i}]");
        }
        else
            foreach (var property in before.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                AssertSame(property.GetValue(before), property.GetValue(after), $"{path}.{property.Name}");
    }
}
