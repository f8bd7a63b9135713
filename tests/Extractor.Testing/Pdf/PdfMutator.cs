using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Testing.Pdf;

/// <summary>
/// Damages PDF files at random: single bytes and pieces, tokens of objects and of page contents (which are inflated for that), the tables that say where
/// objects stand. The same seed damages the same.
/// </summary>
/// <param name="files">The sound files.</param>
/// <param name="seed">Seed of the damage.</param>
public sealed partial class PdfMutator(IReadOnlyList<byte[]> files, int seed)
{
    private const int MostMutations = 12;

    private static readonly string[] Values =
    [
        "0", "-1", "1", "255", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e9", "0.00001", "-0.5", "null", "true", "[]", "<<>>", "()", "<FEFF>",
        "/Nil", "/Page", "/Pages", "/Image", "/Form", "/FlateDecode", "/DCTDecode", "/Type0", "/Identity-H", "1 0 R", "2 0 R", "3 0 R", "999 0 R",
        "q", "Q", "cm", "Do", "BT", "ET", "Tf", "Tj", "TJ", "re", "f", "S", "W", "n", "gs", "sh", "BI", "ID", "EI",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next damaged file.</summary>
    public byte[] Next()
    {
        var bytes = files[_random.Next(files.Count)];
        var level = _random.Next(4);
        for (var n = _random.Next(1, MostMutations); n > 0 && bytes.Length > 0; n--)
            bytes = level switch
            {
                0 => DamageBytes(bytes),
                1 => DamageToken(bytes),
                2 => DamageStream(bytes),
                _ => DamageTables(bytes),
            };
        return bytes;
    }

    private byte[] DamageBytes(byte[] bytes)
    {
        var at = _random.Next(bytes.Length);
        var end = Math.Min(bytes.Length, at + _random.Next(1, _random.Next(2) == 0 ? 4 : 4000));
        return _random.Next(5) switch
        {
            0 => [.. bytes[..at], (byte)_random.Next(256), .. bytes[Math.Min(bytes.Length, at + 1)..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. files[_random.Next(files.Count)].Take(end - at), .. bytes[end..]],
        };
    }

    /// <summary>A number, name or operator becomes another, wherever it stands.</summary>
    private byte[] DamageToken(byte[] bytes) => Replaced(bytes, Token(), _ => Values[_random.Next(Values.Length)]);

    /// <summary>The content of a stream is inflated, a few of its tokens are changed, and it goes back as it is, its filter taken away.</summary>
    private byte[] DamageStream(byte[] bytes)
    {
        var streams = Stream().Matches(Latin(bytes));
        if (streams.Count == 0) return DamageBytes(bytes);
        var stream = streams[_random.Next(streams.Count)];
        if (Inflate(bytes.AsSpan(stream.Groups[2].Index, stream.Groups[2].Length)) is not { } content) return DamageToken(bytes);
        for (var n = _random.Next(1, MostMutations); n > 0; n--) content = Replaced(content, Token(), _ => Values[_random.Next(Values.Length)]);
        var head = Filter().Replace(stream.Groups[1].Value, "");
        head = Length().Replace(head, $"/Length {content.Length.ToString(CultureInfo.InvariantCulture)}");
        return [.. bytes[..stream.Index], .. Encoding.Latin1.GetBytes(head), .. content, .. bytes[(stream.Groups[2].Index + stream.Groups[2].Length)..]];
    }

    /// <summary>Where objects stand and which refers to which: cycles, objects of a wrong kind, places beyond the end.</summary>
    private byte[] DamageTables(byte[] bytes) => _random.Next(4) switch
    {
        0 => Replaced(bytes, Entry(), m => m.Value[..6] + _random.Next(10_000).ToString("0000", CultureInfo.InvariantCulture)),
        1 => Replaced(bytes, Reference(), _ => $"{_random.Next(1, 60)} 0 R"),
        2 => Replaced(bytes, Trailer(), m => m.Groups[1].Value + " " + Values[_random.Next(Values.Length)]),
        _ => Replaced(bytes, Reference(), m => m.Value[..^1] + Values[_random.Next(Values.Length)]),
    };

    private byte[] Replaced(byte[] bytes, Regex pattern, Func<Match, string> by)
    {
        var text = Latin(bytes);
        // From a place at random on: a list of all matches of a large file would take longer than its extraction.
        var match = pattern.Match(text, _random.Next(text.Length + 1));
        if (!match.Success) match = pattern.Match(text);
        if (!match.Success) return DamageBytes(bytes);
        return [.. bytes[..match.Index], .. Encoding.Latin1.GetBytes(by(match)), .. bytes[(match.Index + match.Length)..]];
    }

    private static byte[]? Inflate(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var source = new ZLibStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            using var content = new MemoryStream();
            source.CopyTo(content);
            return content.Length > 0 ? content.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"(?<=[\s\[<(/])[A-Za-z0-9.\-+*']+(?=[\s\]>)/\[<(])")]
    private static partial Regex Token();

    [GeneratedRegex(@"(<<[^<>]*(?:<<[^<>]*>>[^<>]*)*>>\s*stream\r?\n)(.*?)(?=\r?\n?endstream)", RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Filter\s*(/\w+|\[[^\]]*\])")]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Length\s+\d+(\s+\d+\s+R)?")]
    private static partial Regex Length();

    [GeneratedRegex(@"\d{10}(?= \d{5} [nf])")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b\d+ \d+ R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(startxref|/Size|/Root|/Prev|/W|/Index|/First|/N|/Count|/Kids|/Parent|/Length)\s*[\d\[]+")]
    private static partial Regex Trailer();
}
