using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Reading.FlatText;

namespace Extractor.Reading.Archive;

/// <summary>A part of a file of the format MIME.</summary>
/// <param name="Headers">Its headers by name in lower case, folded lines joined.</param>
/// <param name="Body">What stands behind them, each character a byte.</param>
internal sealed partial record MimePart(IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Its media type in lower case; text/plain where it says none.</summary>
    public string MediaType => Header("content-type").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    /// <summary>What divides it into parts; null if nothing does.</summary>
    public string? Boundary => Parameter("content-type", "boundary");

    /// <summary>True if it is a file that was attached, not a piece of a page.</summary>
    public bool IsAttached => Header("content-disposition").TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that it was attached under; null if it has none.</summary>
    public string? FileName => (Parameter("content-disposition", "filename") ?? Parameter("content-type", "name")) is { } name ? Readable(name).Replace('/', '_').Replace('\\', '_') : null;

    /// <summary>Reads the headers of a part.</summary>
    public static MimePart Of(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var (at, name) = (0, "");
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text[at..end].TrimEnd('\r');
            at = Math.Min(end + 1, text.Length);
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t' && name.Length > 0) headers[name] += line;
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers[name = line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }
        return new(headers, text[at..]);
    }

    /// <summary>Its content, unpacked. Throws <see cref="InvalidDataException"/> if it is not packed as it says.</summary>
    public byte[] Content()
    {
        var encoding = Header("content-transfer-encoding").Trim().ToLowerInvariant();
        try
        {
            return encoding switch
            {
                "base64" => Convert.FromBase64String(Body.TrimEnd()),
                "quoted-printable" => Encoding.Latin1.GetBytes(Unquoted(Body)),
                _ => Encoding.Latin1.GetBytes(Body),
            };
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private string Header(string name) => Headers.GetValueOrDefault(name, "");

    private string? Parameter(string header, string name)
    {
        foreach (Match match in Parameters().Matches(Header(header)))
            if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
            else if (match.Groups["name"].Value.Equals(name + "*", StringComparison.OrdinalIgnoreCase) && match.Groups["plain"].Value.Split('\'') is [var charset, _, var value])
                return Text(Encoding.Latin1.GetBytes(Unquoted(value.Replace('%', '='))), charset);
        return null;
    }

    // =?gb2312?B?...?= in names that are not ASCII; bytes above that are read by evidence.
    private static string Readable(string name)
    {
        var read = EncodedWords().Replace(Blanks().Replace(name, "?==?"), m => Text(m.Groups["kind"].Value is "B" or "b"
            ? FromBase64(m.Groups["text"].Value) : Encoding.Latin1.GetBytes(Unquoted(m.Groups["text"].Value.Replace('_', ' '))), m.Groups["charset"].Value));
        return read.Any(c => c is > '\x7F' and <= '\xFF') && read.All(c => c <= '\xFF') && TextEncodingFinder.Find(Encoding.Latin1.GetBytes(read)) is { } encoding ? encoding.GetString(Encoding.Latin1.GetBytes(read)) : read;
    }

    private static byte[] FromBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _) ? Convert.FromBase64String(text) : Encoding.Latin1.GetBytes(text);

    private static string Text(byte[] bytes, string charset)
    {
        var name = charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "GB18030" : charset;
        return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.UTF8).GetString(bytes);
    }

    private static string Unquoted(string text) => Quoted().Replace(text, m => m.Groups["hex"].Success ? ((char)int.Parse(m.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() : "");

    [GeneratedRegex("""(?:=(?<hex>[0-9A-Fa-f]{2}))|=[ \t]*\r?\n""")]
    private static partial Regex Quoted();

    [GeneratedRegex(""";\s*(?<name>[A-Za-z*0-9-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^;\s]*))""")]
    private static partial Regex Parameters();

    [GeneratedRegex("""=\?(?<charset>[A-Za-z0-9_-]+)\?(?<kind>[BbQq])\?(?<text>[^?]*)\?=""")]
    private static partial Regex EncodedWords();

    [GeneratedRegex("""\?=\s+=\?""")]
    private static partial Regex Blanks();
}
