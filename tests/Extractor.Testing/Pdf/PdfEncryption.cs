using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Testing.Pdf;

/// <summary>The oldest encryption of PDF (40 bits, RC4), which every reader knows: enough for a test that needs a password.</summary>
[SuppressMessage("Security", "CA5351", Justification = "what the format asks for; nothing is protected")]
internal sealed class PdfEncryption
{
    private const int KeyLength = 5;
    private const int Permissions = -44;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    private readonly byte[] _key;
    private readonly byte[] _owner;

    /// <summary>Encrypts for two passwords; with an empty user password anybody may read.</summary>
    public PdfEncryption(string user, string owner)
    {
        _owner = Rc4(MD5.HashData(Padded(owner))[..KeyLength], Padded(user));
        _key = MD5.HashData([.. Padded(user), .. _owner, .. BitConverter.GetBytes(Permissions), .. Id])[..KeyLength];
    }

    /// <summary>Entries of the trailer.</summary>
    public string Trailer =>
        $"/ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P {Permissions} /O <{Convert.ToHexString(_owner)}> /U <{Convert.ToHexString(Rc4(_key, Padding))}> >>";

    /// <summary>The bytes of a stream of an object.</summary>
    public byte[] Encrypt(int number, byte[] bytes) =>
        Rc4(MD5.HashData([.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0])[..(KeyLength + 5)], bytes);

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(Padding.Length)];

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var result = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 255]);
        }
        return result;
    }
}
