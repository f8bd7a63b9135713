using System.Text;

namespace Extractor.Reading.Pdf;

/// <summary>Reads the names of fonts, each once: UTF-8 or, as Chinese producers write them, GB18030; subset prefixes gone.</summary>
internal sealed class FontNames
{
    private const int PrefixLength = 6;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly List<(byte[] Bytes, string Name)> _known = [];

    /// <summary>The name that some bytes spell.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (known, name) in _known)
            if (bytes.SequenceEqual(known)) return name;
        var read = WithoutPrefix(Decode(bytes));
        _known.Add((bytes.ToArray(), read));
        return read;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    private static string WithoutPrefix(string name) =>
        name.Length > PrefixLength && name[PrefixLength] == '+' && name.AsSpan(0, PrefixLength).IndexOfAnyExceptInRange('A', 'Z') < 0 ? name[(PrefixLength + 1)..] : name;
}
