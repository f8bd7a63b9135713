namespace Extractor.Reading.Archive;

/// <summary>Divides a file of the format MIME into the parts that hold content; a part that is divided again gives its own.</summary>
internal sealed class MimeParts
{
    private const int Deepest = 8;

    private readonly List<MimePart> _parts = [];

    /// <summary>Divides a file of which each character is a byte.</summary>
    public MimeParts(string text) => Add(MimePart.Of(text), 1);

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<MimePart> All => _parts;

    /// <summary>True if a divided part does not come to its end.</summary>
    public bool IsCutOff { get; private set; }

    private void Add(MimePart part, int depth)
    {
        if (!part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) || part.Boundary is not { Length: > 0 } boundary || depth > Deepest)
        {
            _parts.Add(part);
            return;
        }
        // A boundary stands at the beginning of a line; what stands before the first one is for old programs.
        var mark = "--" + boundary;
        for (var at = Next(part.Body, mark, 0); at >= 0;)
        {
            var start = at + mark.Length;
            if (part.Body.AsSpan(start).StartsWith("--")) return;
            at = Next(part.Body, mark, start);
            Add(MimePart.Of(WithoutFirstLine(part.Body[start..(at < 0 ? part.Body.Length : at)])), depth + 1);
        }
        IsCutOff = true;
    }

    private static int Next(string body, string mark, int from)
    {
        for (var at = body.IndexOf(mark, from, StringComparison.Ordinal); at >= 0; at = body.IndexOf(mark, at + 1, StringComparison.Ordinal))
            if (at == 0 || body[at - 1] == '\n') return at;
        return -1;
    }

    private static string WithoutFirstLine(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
