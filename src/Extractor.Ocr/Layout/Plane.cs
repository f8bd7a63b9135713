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
    public Plane Transposed()
    {
        const int Block = 32; // small blocks stay in the cache
        var result = new Plane(Height, Width);
        for (var y0 = 0; y0 < Height; y0 += Block)
            for (var x0 = 0; x0 < Width; x0 += Block)
                for (var y = y0; y < Math.Min(y0 + Block, Height); y++)
                    for (var x = x0; x < Math.Min(x0 + Block, Width); x++)
                        result.Values[(x * Height) + y] = Values[(y * Width) + x];
        return result;
    }

    /// <summary>Mean of the pixels of a row from radius before to radius after each.</summary>
    public Plane MeanAlongRows(int radius)
    {
        const int FactorBits = 20;
        var result = new Plane(Width, Height);
        var full = (2 * radius) + 1;
        var factor = ((1 << FactorBits) / full) + 1;
        for (var y = 0; y < Height; y++)
        {
            var from = Row(y);
            var to = result.Row(y);
            var sum = 0;
            for (var x = -radius; x < Width; x++)
            {
                if (x + radius < Width) sum += from[x + radius];
                if (x - radius > 0) sum -= from[x - radius - 1];
                if (x < 0) continue;
                var count = Math.Min(x, radius) + Math.Min(Width - 1 - x, radius) + 1;
                // A division costs more than all the rest; the factor is exact for sums of so few bytes.
                to[x] = (byte)(count == full ? (sum * factor) >> FactorBits : sum / count);
            }
        }
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

    /// <summary>A bitmap of Leptonica as a mask.</summary>
    public static Plane OfMask(Pix pix) => new(pix.Width, pix.Height, pix.ToMask());

    /// <summary>A grey picture of Leptonica.</summary>
    public static Plane OfGrey(Pix pix) => new(pix.Width, pix.Height, pix.ToGrey());
}
