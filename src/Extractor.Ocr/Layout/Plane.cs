using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>One byte a pixel, rows from the top without gaps: grey values (0 is black), or a mask (1 is set).</summary>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Values">Width * Height bytes.</param>
internal sealed record Plane(int Width, int Height, byte[] Values)
{
    /// <summary>An empty plane.</summary>
    public Plane(int width, int height) : this(width, height, new byte[width * height])
    {
    }

    /// <summary>One pixel.</summary>
    public byte this[int x, int y]
    {
        get => Values[(y * Width) + x];
        set => Values[(y * Width) + x] = value;
    }

    /// <summary>One row.</summary>
    public Span<byte> Row(int y) => Values.AsSpan(y * Width, Width);

    /// <summary>Rows become columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane Transposed()
    {
        const int Block = 8; // so many bytes are one number
        var result = new Plane(Height, Width);
        var (wide, high) = (Width - (Width % Block), Height - (Height % Block));
        for (var y = 0; y < high; y += Block)
            for (var x = 0; x < wide; x += Block) Transpose(result, x, y);
        for (var y = 0; y < Height; y++)
            for (var x = y < high ? wide : 0; x < Width; x++) result.Values[(x * Height) + y] = Values[(y * Width) + x];
        return result;
    }

    // Exchanges the two halves of the square crosswise, then those of its quarters, then those of theirs (Warren, Hacker's Delight, 7-3).
    private void Transpose(Plane to, int left, int top)
    {
        Span<ulong> rows = stackalloc ulong[8];
        for (var i = 0; i < rows.Length; i++) rows[i] = BinaryPrimitives.ReadUInt64LittleEndian(Values.AsSpan(((top + i) * Width) + left));
        Exchange(rows, 4, 0x00000000FFFFFFFF);
        Exchange(rows, 2, 0x0000FFFF0000FFFF);
        Exchange(rows, 1, 0x00FF00FF00FF00FF);
        for (var i = 0; i < rows.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(to.Values.AsSpan(((left + i) * Height) + top), rows[i]);
    }

    private static void Exchange(Span<ulong> rows, int distance, ulong lower)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if ((i & distance) != 0) continue;
            var changed = ((rows[i] >> (8 * distance)) ^ rows[i + distance]) & lower;
            rows[i + distance] ^= changed;
            rows[i] ^= changed << (8 * distance);
        }
    }

    /// <summary>A mask without what another one has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane Without(Plane other)
    {
        var result = new Plane(Width, Height);
        var i = 0;
        for (; i <= Values.Length - Vector<byte>.Count; i += Vector<byte>.Count) Vector.AndNot(new Vector<byte>(Values, i), new Vector<byte>(other.Values, i)).CopyTo(result.Values, i);
        for (; i < Values.Length; i++) result.Values[i] = (byte)(Values[i] & ~other.Values[i]);
        return result;
    }

    /// <summary>A box of the plane.</summary>
    public Plane Cut(PixelBox box)
    {
        var result = new Plane(box.Width, box.Height);
        for (var y = 0; y < box.Height; y++) Row(box.Y0 + y)[box.X0..box.X1].CopyTo(result.Row(y));
        return result;
    }

    /// <summary>Some columns of the plane.</summary>
    public Plane Columns(int from, int to)
    {
        var result = new Plane(to - from, Height);
        for (var y = 0; y < Height; y++) Row(y)[from..to].CopyTo(result.Row(y));
        return result;
    }

    /// <summary>The plane with a margin around it that repeats its lightest border.</summary>
    public Plane Framed(int margin)
    {
        var result = new Plane(Width + (2 * margin), Height + (2 * margin));
        Array.Fill(result.Values, Math.Max(this[0, 0], Math.Max(this[Width - 1, 0], Math.Max(this[0, Height - 1], this[Width - 1, Height - 1]))));
        for (var y = 0; y < Height; y++) Row(y).CopyTo(result.Row(y + margin)[margin..]);
        return result;
    }

    /// <summary>A grey picture of Leptonica.</summary>
    public static Plane OfGrey(Pix pix) => new(pix.Width, pix.Height, pix.ToGrey());
}
