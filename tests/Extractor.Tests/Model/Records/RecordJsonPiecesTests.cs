using System.Text;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Model.Records;

/// <summary>A record written piece by piece is the record written at once, byte for byte.</summary>
public sealed class RecordJsonPiecesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pieces_make_the_record(bool indented)
    {
        var whole = SampleResult.Full();
        ExtractionResult[] pieces =
        [
            whole with { Tables = [], Findings = [] }, whole with { Forms = [], Findings = [] }, whole with { Forms = [], Tables = [], Findings = [] }, whole,
        ];
        var joined = whole with { Forms = [.. whole.Forms, .. whole.Forms], Tables = [.. whole.Tables, .. whole.Tables] };
        Assert.Equal(RecordJson.ToText(joined, indented), Text(pieces, indented));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_of_nothing_is_one_too(bool indented)
    {
        var nothing = SampleResult.Full() with { Forms = [], Tables = [], Findings = [] };
        Assert.Equal(RecordJson.ToText(nothing, indented), Text([nothing], indented));
    }

    private static string Text(IEnumerable<ExtractionResult> pieces, bool indented)
    {
        using var output = new MemoryStream();
        using var record = new RecordJsonPieces(output, pieces.First().Document, () => new MemoryStream(), indented);
        foreach (var piece in pieces) record.Write(piece);
        record.Finish();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
