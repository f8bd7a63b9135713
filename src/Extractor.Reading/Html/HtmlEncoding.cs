using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Extractor.Reading.FlatText;

namespace Extractor.Reading.Html;

/// <summary>Finds the encoding of a web page: its byte order mark, UTF-8 where every byte fits it, else what the page declares, else by the evidence of its characters.</summary>
internal static partial class HtmlEncoding
{
    private const int Looked = 4_096;

    /// <summary>The encoding, its preamble being the mark to skip; null if the bytes read as text in none.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var byEvidence = TextEncodingFinder.Find(bytes);
        if (byEvidence is null || (byEvidence.Preamble.Length > 0 && bytes.StartsWith(byEvidence.Preamble)) || bytes.Contains((byte)0)) return byEvidence;
        return Utf8.IsValid(bytes) ? new UTF8Encoding(false) : Declared(bytes) ?? byEvidence;
    }

    // Pages in GB18030 call themselves gb2312; pages that call themselves UTF-8 and are not are read by evidence.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]));
        var name = match.Groups[1].Value.ToLowerInvariant();
        if (!match.Success || name.StartsWith("utf", StringComparison.Ordinal)) return null;
        return CodePagesEncodingProvider.Instance.GetEncoding(name.StartsWith("gb", StringComparison.Ordinal) ? "GB18030" : name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }

    [GeneratedRegex("""<meta[^>]*charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
