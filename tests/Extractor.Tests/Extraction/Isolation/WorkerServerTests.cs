using System.Collections;
using System.Reflection;
using Extractor.Extraction;
using Extractor.Extraction.Isolation;
using Extractor.Model;
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
