using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Reading.FlatText;

/// <summary>The characters of a flat text, and what was wrong with its bytes.</summary>
/// <param name="Text">The decoded text without byte order mark; what could not be decoded is U+FFFD.</param>
/// <param name="ReturnsEndLines">True if lines end with a lone carriage return; else that is a wrap inside a cell.</param>
/// <param name="Findings">At most one finding for damaged characters.</param>
internal sealed record DecodedText(string Text, bool ReturnsEndLines, IReadOnlyList<Finding> Findings)
{
    // A text takes some sixty times its size in memory on its way to records, and a minute for 15 MB.
    private const int LargestBytes = 32 << 20;

    /// <summary>Decodes a document by evidence. Throws <see cref="UnreadableDocumentException"/> if it holds no text.</summary>
    public static DecodedText Of(SourceDocument document)
    {
        var bytes = document.Bytes.Span;
        if (bytes.Length == 0) throw new UnreadableDocumentException($"the file is empty (0 bytes); get it again");
        if (bytes.Length > LargestBytes)
            throw new UnreadableDocumentException($"{bytes.Length} bytes are too many for one text; split it at page breaks into files of at most {LargestBytes >> 20} MB");
        var encoding = TextEncodingFinder.Find(bytes)
            ?? throw new UnreadableDocumentException($"its {bytes.Length} bytes are no text in UTF-8, UTF-16 or GB18030; get it again or give a text dump");
        var text = encoding.GetString(bytes[encoding.Preamble.Length..]);
        if (text.AsSpan().IndexOfAnyExcept(" \t\r\n\f\v\0\u00A0\u3000\uFEFF") < 0)
            throw new UnreadableDocumentException($"the file holds only blanks and line breaks ({bytes.Length} bytes); give a dump that holds the text");
        var returnsEndLines = !text.AsSpan().TrimEnd("\r\n").Contains('\n');
        return new(text, returnsEndLines, Damage(text, returnsEndLines, encoding.WebName));
    }

    private static Finding[] Damage(string text, bool returnsEndLines, string encoding)
    {
        var span = text.AsSpan();
        var first = span.IndexOfAny('\uFFFD', '\0');
        if (first < 0) return [];
        var lost = span[first..].Count('\uFFFD');
        var nulls = span[first..].Count('\0');
        var line = 1 + span[..first].Count(returnsEndLines ? '\r' : '\n');
        return
        [
            new(null, FindingCodes.EncodingDoubtful, FindingAbout.Reading, Severity.Warning,
                $"read as {encoding}: {lost} characters cannot be read and stand as U+FFFD, {nulls} NULs are left out; the first in line {line}"),
        ];
    }
}
