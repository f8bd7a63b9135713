using Extractor.Extraction;
using Extractor.Testing;
using Extractor.Tests.Model.Records;

namespace Extractor.Tests.GoldenFiles;

/// <summary>Every document of the corpus gives the record that was looked at: values, places, proof, repairs, findings.</summary>
public class CorpusGoldenTests
{
    [Theory]
    [MemberData(nameof(RecordSchemaTests.CorpusDocuments), MemberType = typeof(RecordSchemaTests))]
    public void A_document_gives_the_accepted_record(string document) =>
        Golden.Verify(Name(document), RecordLines.Of(new DocumentExtractor(Repository.Definitions).Extract(Repository.Document(document))));

    [Fact]
    public void Every_golden_file_has_its_document()
    {
        var known = Directory.GetFiles(Golden.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Golden.Folder, f));
        Assert.Equal(Repository.Documents.Concat(Repository.Scans).Select(Name).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static string Name(string document) => Path.ChangeExtension(document, ".record");
}
