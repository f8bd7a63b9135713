using System.Text;
using System.Text.Unicode;

namespace Extractor.Reading.FlatText;

/// <summary>Finds the encoding of a text by evidence: its byte order mark, else the encoding under which it reads as text.</summary>
internal static class TextEncodingFinder
{
    private const int SampleBytes = 1 << 16;

    /// <summary>Share of characters that may be damaged in a text whose other characters are not those of Chinese forms.</summary>
    private const double DamageAllowed = 0.05;

    // Without a fallback of its own the code page reads damaged bytes as question marks.
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    private static readonly Encoding[] ByMark = [new UTF8Encoding(true), new UTF32Encoding(false, true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    /// <summary>The candidates without a mark, the likeliest first: it wins where the evidence is equal.</summary>
    private static readonly Encoding[] ByEvidence = [new UTF8Encoding(false), Gb18030, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

    /// <summary>The encoding of some bytes, its preamble being the mark to skip; null if they read as text in none.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var marked in ByMark)
            if (bytes.StartsWith(marked.Preamble)) return Quality(marked, bytes[marked.Preamble.Length..]).IsText ? marked : null;
        if (!bytes.Contains((byte)0) && Utf8.IsValid(bytes)) return Quality(ByEvidence[0], bytes).IsText ? ByEvidence[0] : null;

        var (best, quality) = (ByEvidence[0], Quality(ByEvidence[0], bytes));
        foreach (var candidate in ByEvidence.Skip(1))
            if (Quality(candidate, bytes) is var other && other.Score > quality.Score) (best, quality) = (candidate, other);
        return quality.IsText ? best : null;
    }

    /// <summary>How well bytes read in an encoding, by samples of their start, middle and end.</summary>
    private static TextQuality Quality(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= 3 * SampleBytes) return TextQuality.Of(encoding.GetString(bytes));
        var middle = bytes.Length / 2 & ~3;
        var end = bytes.Length - SampleBytes & ~3;
        return TextQuality.Of(encoding.GetString(bytes[..SampleBytes]) + encoding.GetString(bytes.Slice(middle, SampleBytes)) + encoding.GetString(bytes[end..]));
    }

    /// <summary>Counts of the characters of a text that speak for its encoding and against it.</summary>
    private readonly record struct TextQuality(int Length, int Usual, int Damaged)
    {
        private static readonly HashSet<char> CommonHan = MakeCommonHan();

        public double Score => Length == 0 ? 0 : (Usual - 2.0 * Damaged) / Length;

        public bool IsText => Length == 0 || Damaged <= DamageAllowed * Length || Usual > 4 * Damaged && Usual > 0.5 * Length;

        public static TextQuality Of(string text)
        {
            int usual = 0, damaged = 0;
            foreach (var c in text)
                if (IsUsual(c)) usual++;
                else if (IsDamage(c)) damaged++;
            return new(text.Length, usual, damaged);
        }

        private static bool IsUsual(char c) =>
            c is (>= ' ' and <= '~') or '\t' or '\n' or '\r' or '\f'
                or (>= '\u2010' and <= '\u2027') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3000' and <= '\u3011') or (>= '\uFF01' and <= '\uFF5E')
            || CommonHan.Contains(c);

        private static bool IsDamage(char c) => c is '\uFFFD' || char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse;

        /// <summary>The 3,755 common characters of GB 2312, level 1: they make up nearly all of a Chinese text, and few of one read in a wrong encoding.</summary>
        private static HashSet<char> MakeCommonHan()
        {
            var han = new HashSet<char>();
            for (var row = 0xB0; row <= 0xD7; row++)
                for (var cell = 0xA1; cell <= 0xFE; cell++)
                    if (Gb18030.GetString([(byte)row, (byte)cell]) is [var c] && Model.Folding.IsHan(c)) han.Add(c);
            return han;
        }
    }
}
