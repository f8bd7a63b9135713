using System.Text.Json;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Extraction.Isolation;

/// <summary>A scanned page as read, to cross the wall between worker and parent: all that a page has but lines and pixels.</summary>
internal static class ScanJson
{
    /// <summary>The page as bytes.</summary>
    public static byte[] Format(Page page) =>
        JsonSerializer.SerializeToUtf8Bytes(new Wire(page.Number, page.Width, page.Height, page.Words, page.HiddenWords, page.Rulings, page.Images, page.TextLayer, page.Findings));

    /// <summary>The page of some bytes. Throws <see cref="FormatException"/> if they are none.</summary>
    public static Page Parse(byte[] content)
    {
        try
        {
            var wire = JsonSerializer.Deserialize<Wire>(content) ?? throw new FormatException("no page");
            return new(wire.Number, [])
            {
                Width = wire.Width,
                Height = wire.Height,
                Words = wire.Words,
                HiddenWords = wire.HiddenWords,
                Rulings = wire.Rulings,
                Images = wire.Images,
                TextLayer = wire.TextLayer,
                Findings = wire.Findings,
            };
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private sealed record Wire(
        int Number, double Width, double Height, IReadOnlyList<Word> Words, IReadOnlyList<Word> HiddenWords,
        IReadOnlyList<Ruling> Rulings, IReadOnlyList<PageImage> Images, TextLayer TextLayer, IReadOnlyList<Finding> Findings);
}
