using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Ofd;
using Extractor.Testing.Ofd;

namespace Extractor.Tests.Reading.Ofd;

/// <summary>Pages of OFD files that a test writes and the reader reads.</summary>
internal static class OfdPages
{
    /// <summary>Points of a millimetre.</summary>
    public const double Points = 72 / 25.4;

    /// <summary>The only page of a file that holds some objects.</summary>
    public static Page Read(string objects) => Assert.Single(Read(new OfdFile().Objects(objects)));

    /// <summary>The pages of a file.</summary>
    public static IReadOnlyList<Page> Read(OfdFile file) => Read(file.Write());

    /// <summary>The pages of a file.</summary>
    public static IReadOnlyList<Page> Read(byte[] bytes) => [.. new OfdReader().Read(SourceDocument.Of("test.ofd", bytes)).Pages];

    /// <summary>A text object with a boundary, a size and whatever else, 10 mm from the left, its baseline 20 mm from the top.</summary>
    public static string Text(string text, string place, string attributes = "", string colour = "") =>
        $"<ofd:TextObject ID=\"1\" Font=\"2\" Size=\"4\" Boundary=\"10 16 150 6\" {attributes}>{colour}<ofd:TextCode X=\"0\" Y=\"4\" {place}>{text}</ofd:TextCode></ofd:TextObject>";
}
