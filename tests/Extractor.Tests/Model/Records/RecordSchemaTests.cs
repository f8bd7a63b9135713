using System.Text.Json.Nodes;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;
using NJsonSchema;

namespace Extractor.Tests.Model.Records;

public class RecordSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(Repository.Pipelines, "schema/record-1.schema.json");
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(SchemaFile)).GetAwaiter().GetResult();

    public static TheoryData<string> CorpusDocuments => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(CorpusDocuments))]
    public void Every_document_of_the_corpus_becomes_a_valid_record(string document)
    {
        var result = new DocumentExtractor(Repository.Definitions).Extract(Repository.Document(document));
        Assert.Equal("", string.Join("\n", Errors(RecordJson.ToText(result))));
    }

    [Fact]
    public void A_record_that_uses_every_key_is_valid() => Assert.Empty(Errors(RecordJson.ToText(SampleResult.Full())));

    [Fact]
    public void A_document_that_failed_is_a_valid_record() => Assert.Empty(Errors(RecordJson.ToText(new(
        new("x", new string('0', 64), "application/octet-stream", null, "none"), [], [],
        [new(null, FindingCodes.UnreadableDocument, FindingAbout.Reading, Severity.Error, "empty")]))));

    [Theory]
    [InlineData("forms[0].indicators[0].weight", "\"20\"")]
    [InlineData("forms[0].indicators[0].target", "\"\"")]
    [InlineData("forms[0].indicators[0].target", "5")]
    [InlineData("forms[0].indicators[0].colour", "null")]
    [InlineData("forms[0].indicators[0].attributes.key", "1")]
    [InlineData("forms[0].indicators[0].normalised.target.operator", "\"~\"")]
    [InlineData("forms[0].indicators[0].normalised.met", "\"yes\"")]
    [InlineData("forms[0].form_type", "\"letter\"")]
    [InlineData("forms[0].fiscal_year", "2024.5")]
    [InlineData("forms[0].funding[0].item", "\"sum\"")]
    [InlineData("forms[0].total", "null")]
    [InlineData("record_format", "2")]
    [InlineData("findings[0].code", "\"whatever\"")]
    [InlineData("findings[0].path", "\"indicators[0]\"")]
    [InlineData("tables[0].cells[0].row", "-1")]
    [InlineData("document.sha256", "\"abc\"")]
    public void A_record_with_one_wrong_value_is_refused(string path, string value)
    {
        var record = Sample();
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)record, Step);
        parent[steps[^1]] = JsonNode.Parse(value);
        Assert.NotEmpty(Errors(record.ToJsonString()));
    }

    [Theory]
    [InlineData("evidence", "indicators[0].weight")]
    [InlineData("evidence", "forms[0]")]
    public void Evidence_under_another_path_is_refused(string parent, string key)
    {
        var record = Sample();
        record[parent]![key] = record[parent]!["forms[0].title"]!.DeepClone();
        Assert.NotEmpty(Errors(record.ToJsonString()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"box":[1,2,3,4]}""")]
    [InlineData("""{"page":1,"box":[1,2,3]}""")]
    [InlineData("""{"line":0,"cell":0}""")]
    [InlineData("""{"page":1,"line":1}""")]
    public void A_place_that_is_none_is_refused(string where)
    {
        var record = Sample();
        record["evidence"]!["forms[0].title"]!["parts"]![0]!["where"] = JsonNode.Parse(where);
        Assert.NotEmpty(Errors(record.ToJsonString()));
    }

    [Fact]
    public void Every_key_is_required()
    {
        var missing = new List<string>();
        foreach (var (owner, key) in Sample()["forms"]![0]!.AsObject().Select(p => ("form", p.Key)))
        {
            var record = Sample();
            record["forms"]![0]!.AsObject().Remove(key);
            if (Errors(record.ToJsonString()).Count == 0) missing.Add($"{owner}.{key}");
        }
        Assert.Empty(missing);
    }

    [Fact]
    public void The_lists_of_the_schema_are_those_of_the_program()
    {
        var definitions = JsonNode.Parse(File.ReadAllText(SchemaFile))!["definitions"]!;
        Assert.Equal(FindingCodes.All, Words(definitions["finding"]!["properties"]!["code"]!));
        Assert.Equal(FormTypes.All, Words(definitions["form"]!["properties"]!["form_type"]!));
    }

    private static IEnumerable<string> Words(JsonNode list) => list["enum"]!.AsArray().Select(w => w!.GetValue<string>());

    private static JsonNode Step(JsonNode node, string step) =>
        step.StartsWith('[') ? node[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;

    private static JsonObject Sample() => JsonNode.Parse(RecordJson.ToText(SampleResult.Full()))!.AsObject();

    internal static List<string> Errors(string json) => [.. Schema.Validate(json).Select(e => e.ToString())];
}
