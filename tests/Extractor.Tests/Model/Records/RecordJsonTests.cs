using System.Text.Json;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Model.Records;

public class RecordJsonTests
{
    private static readonly string[] IndicatorKeys =
    [
        "level1", "level1_weight", "level2", "level2_weight", "level3", "kind", "direction", "target", "unit", "actual", "weight", "score",
        "reviewer_score", "deviation", "explanation", "scoring_rule", "attributes", "normalised",
    ];

    private static readonly string[] FundingKeys =
    [
        "item", "label", "initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score", "attributes", "normalised",
    ];

    [Fact]
    public void Every_row_prints_all_keys_null_where_nothing_is_printed()
    {
        var form = Root().GetProperty("forms")[0];
        var bare = form.GetProperty("indicators")[1];
        Assert.Equal(IndicatorKeys, Keys(bare));
        Assert.All(IndicatorKeys.Where(k => k != "attributes"), k => Assert.Equal(JsonValueKind.Null, bare.GetProperty(k).ValueKind));
        Assert.Equal(FundingKeys, Keys(form.GetProperty("funding")[0]));
    }

    [Fact]
    public void Numbers_keep_their_printed_digits()
    {
        var funding = Root().GetProperty("forms")[0].GetProperty("funding")[0];
        Assert.Equal("409.90", funding.GetProperty("initial_budget").GetRawText());
        Assert.Equal("0", funding.GetProperty("executed").GetRawText());
    }

    [Fact]
    public void Every_value_that_is_not_null_has_one_evidence_entry()
    {
        var result = SampleResult.Full();
        var expected = result.Forms.SelectMany((f, i) => FormFields.Enumerate(f).Select(v => $"forms[{i}].{v.Path}"));
        Assert.Equal(expected, Keys(Root().GetProperty("evidence")));
    }

    [Fact]
    public void Evidence_names_pieces_places_and_repairs_and_proof_only_for_numbers()
    {
        var evidence = Root().GetProperty("evidence");
        var target = evidence.GetProperty("forms[0].indicators[0].target");
        Assert.Equal("≥200(次)", target.GetProperty("printed").GetString());
        Assert.Equal("""{"line":9,"cell":3}""", target.GetProperty("parts")[0].GetProperty("where").GetRawText());
        Assert.Equal("""{"page":2,"box":[1,2.5,3,4]}""", target.GetProperty("parts")[1].GetProperty("where").GetRawText());
        Assert.False(target.TryGetProperty("proof", out _));
        Assert.Equal("proved", evidence.GetProperty("forms[0].funding[0].execution_rate").GetProperty("proof").GetString());
    }

    [Fact]
    public void Chinese_stands_as_it_is_and_nothing_depends_on_layout()
    {
        var oneLine = RecordJson.ToText(SampleResult.Full());
        Assert.Contains("“专项”业务经费", oneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", oneLine, StringComparison.Ordinal);
        var indented = RecordJson.ToText(SampleResult.Full(), indented: true);
        Assert.DoesNotContain("\r", indented, StringComparison.Ordinal);
        Assert.Equal(oneLine, JsonSerializer.Serialize(JsonDocument.Parse(indented).RootElement, Relaxed));
    }

    [Fact]
    public void A_lone_surrogate_is_replaced_and_never_stops_the_writing()
    {
        var result = SampleResult.Full();
        result = result with { Document = result.Document with { Name = "a\ud800b" } };
        Assert.Equal("a\ufffdb", JsonDocument.Parse(RecordJson.ToText(result)).RootElement.GetProperty("document").GetProperty("name").GetString());
    }

    [Fact]
    public void A_lone_surrogate_in_a_printed_key_is_replaced_too()
    {
        var form = SampleResult.Full().Forms[0] with { Attributes = [new("键\udc00", SampleResult.Text("值\ud800"))] };
        var record = JsonDocument.Parse(RecordJson.ToText(SampleResult.Full() with { Forms = [form] })).RootElement;
        Assert.Equal("值\ufffd", record.GetProperty("forms")[0].GetProperty("attributes").GetProperty("键\ufffd").GetString());
        Assert.True(record.GetProperty("evidence").TryGetProperty("forms[0].attributes.键\ufffd", out _));
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement Root() => JsonDocument.Parse(RecordJson.ToText(SampleResult.Full())).RootElement;

    private static List<string> Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
