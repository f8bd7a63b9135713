using Extractor.Testing;
using NJsonSchema;

namespace Extractor.EndToEnd.Commands;

/// <summary>What the program prints is record format 1, by the schema that stands beside it.</summary>
public sealed class RecordSchemaTests
{
    [Fact]
    public async Task Every_line_printed_for_the_corpus_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "pipelines/schema/record-1.schema.json"));
        var documents = Directory.GetFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var call = ExtractorProgram.Run(["extract", .. documents]);
        Assert.Equal(documents.Length, call.Lines.Count);
        Assert.All(call.Lines, line => Assert.Equal("", string.Join("\n", schema.Validate(line))));
    }
}
