using System.Text;

namespace Extractor.Testing;

/// <summary>Damages texts at random: bytes, characters with a meaning, whole lines, pieces of other texts. The same seed damages the same.</summary>
/// <param name="texts">The sound texts.</param>
/// <param name="seed">Seed of the damage.</param>
public sealed class ByteMutator(IReadOnlyList<byte[]> texts, int seed)
{
    private const int MostMutations = 30;
    private const string Meaningful = "\t\n\r\f\"<>&;#\0\uFEFF \u3000|%=≥≤—-.,0123456789（）()指标总分元";

    private readonly Random _random = new(seed);

    /// <summary>The next damaged text.</summary>
    public byte[] Next()
    {
        var bytes = Any(texts).ToList();
        for (var n = _random.Next(1, MostMutations); n > 0 && bytes.Count > 0; n--) Mutate(bytes, _random.Next(bytes.Count));
        return [.. bytes];
    }

    private void Mutate(List<byte> bytes, int at)
    {
        switch (_random.Next(8))
        {
            case 0: bytes[at] = (byte)_random.Next(256); break;
            case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes([Meaningful[_random.Next(Meaningful.Length)]])); break;
            case 2: bytes.RemoveRange(at, Math.Min(_random.Next(100), bytes.Count - at)); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(_random.Next(200), bytes.Count - at))); break;
            case 4: bytes.InsertRange(at, Piece(Any(texts))); break;
            case 5: bytes.RemoveRange(LineStart(bytes, at), LineEnd(bytes, at) - LineStart(bytes, at)); break;
            case 6: bytes.InsertRange(LineStart(bytes, at), bytes.GetRange(LineStart(bytes, at), LineEnd(bytes, at) - LineStart(bytes, at))); break;
            default: bytes.InsertRange(at, Noise()); break;
        }
    }

    private byte[] Any(IReadOnlyList<byte[]> list) => list[_random.Next(list.Count)];

    private byte[] Piece(byte[] text)
    {
        var from = _random.Next(text.Length);
        return text[from..Math.Min(text.Length, from + _random.Next(2_000))];
    }

    private byte[] Noise()
    {
        var noise = new byte[_random.Next(40)];
        _random.NextBytes(noise);
        return noise;
    }

    private static int LineStart(List<byte> bytes, int at) => at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;

    private static int LineEnd(List<byte> bytes, int at) => bytes.IndexOf((byte)'\n', at) is >= 0 and var end ? end + 1 : bytes.Count;
}
