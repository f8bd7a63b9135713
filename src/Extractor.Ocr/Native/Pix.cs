using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>A picture of Leptonica: 1, 8 or 32 bits a pixel.</summary>
internal sealed class Pix : SafeHandle
{
    private const int QuietBelowFatal = 6;
    private const int AreaMap = 1;
    private const int BringInWhite = 1;

    private Pix(nint handle) : base(0, ownsHandle: true) => SetHandle(handle);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Pixels a row.</summary>
    public int Width => Leptonica.pixGetWidth(this);

    /// <summary>Rows.</summary>
    public int Height => Leptonica.pixGetHeight(this);

    /// <summary>Takes over a picture that a function of Leptonica made. Throws <see cref="NativeException"/> if it made none.</summary>
    public static Pix Of(nint made, string by) => made != 0 ? new(made) : throw new NativeException($"Leptonica: {by} failed");

    /// <summary>Takes over a picture; null if the function made none.</summary>
    public static Pix? OrNull(nint made) => made == 0 ? null : new(made);

    /// <summary>Keeps Leptonica from printing its messages.</summary>
    public static void Silence() => _ = Leptonica.setMsgSeverity(QuietBelowFatal);

    /// <summary>A grey picture of bytes, 0 is black; rows without gaps.</summary>
    public static unsafe Pix OfGrey(ReadOnlySpan<byte> grey, int width, int height)
    {
        var pix = Of(Leptonica.pixCreate(width, height, 8), "pixCreate");
        for (var y = 0; y < height; y++)
        {
            // Leptonica packs four pixels into a word of the machine, the first in its highest byte.
            var row = (byte*)pix.Row(y);
            var source = grey.Slice(y * width, width);
            var words = MemoryMarshal.Cast<byte, uint>(source);
            BinaryPrimitives.ReverseEndianness(words, new Span<uint>(row, words.Length));
            for (var x = words.Length * 4; x < width; x++) row[x ^ 3] = source[x];
        }
        return pix;
    }

    /// <summary>A bitmap without ink.</summary>
    public static Pix Empty(int width, int height) => Of(Leptonica.pixCreate(width, height, 1), "pixCreate");

    /// <summary>Puts ink into a run of a row of a bitmap: the first pixel and the one behind its last.</summary>
    public unsafe void Fill(int y, int from, int end)
    {
        var row = Row(y);
        for (var x = from; x < end; x = (x | 31) + 1)
        {
            var word = uint.MaxValue >> (x & 31);
            row[x >> 5] |= end > (x | 31) ? word : word & ~(uint.MaxValue >> (end & 31));
        }
    }

    /// <summary>The next run of ink of a row of a bitmap from a place on: first pixel and the one behind its last; both the width if there is none.</summary>
    public (int From, int End) NextRun(int y, int at)
    {
        var from = Next(y, at, 0);
        return (from, from < Width ? Next(y, from, uint.MaxValue) : Width);
    }

    /// <summary>The next pixel from a place on that differs from those of a word.</summary>
    private unsafe int Next(int y, int at, uint than)
    {
        var width = Width;
        var row = Row(y);
        for (var x = at; x < width; x = (x | 31) + 1)
            if (((row[x >> 5] ^ than) & (uint.MaxValue >> (x & 31))) is var word and not 0) return Math.Min(width, (x & ~31) + BitOperations.LeadingZeroCount(word));
        return width;
    }

    /// <summary>The grey values of an 8-bit picture, rows without gaps.</summary>
    public unsafe byte[] ToGrey()
    {
        var (width, height) = (Width, Height);
        var result = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = (byte*)Row(y);
            var target = result.AsSpan(y * width, width);
            var words = MemoryMarshal.Cast<byte, uint>(target);
            BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<uint>(row, words.Length), words);
            for (var x = words.Length * 4; x < width; x++) target[x] = row[x ^ 3];
        }
        return result;
    }

    /// <summary>Red, green, blue of each pixel, of a picture of any depth.</summary>
    public unsafe byte[] ToRgb()
    {
        using var plain = Of(Leptonica.pixRemoveColormap(this, 4), "pixRemoveColormap");
        using var full = Of(Leptonica.pixConvertTo32(plain), "pixConvertTo32");
        var (width, height) = (full.Width, full.Height);
        var result = new byte[checked(width * height * 3)];
        var data = (uint*)Leptonica.pixGetData(full);
        for (long i = 0, to = 0; i < (long)width * height; i++)
        {
            var pixel = data[i];
            result[to++] = (byte)(pixel >> 24);
            result[to++] = (byte)(pixel >> 16);
            result[to++] = (byte)(pixel >> 8);
        }
        return result;
    }

    /// <summary>Clockwise angle in degrees by which a bitmap of text must be turned to be straight, and how sure that is (above 10 is good).</summary>
    public (double Degrees, double Confidence) Skew() =>
        Leptonica.pixFindSkew(this, out var degrees, out var confidence) == 0 ? (degrees, confidence) : (0, 0);

    /// <summary>The picture turned clockwise around its middle by a small angle, same size; white comes in at the corners.</summary>
    public Pix Turned(double degrees) => Of(Leptonica.pixRotate(this, (float)(degrees * Math.PI / 180), AreaMap, BringInWhite, 0, 0), "pixRotate");

    /// <summary>The picture after quarter turns clockwise.</summary>
    public Pix TurnedByQuarters(int quarters) => Of(Leptonica.pixRotateOrth(this, quarters), "pixRotateOrth");

    /// <summary>Ink made wider by a brick.</summary>
    public Pix Dilated(int width, int height) => Of(Leptonica.pixDilateBrick(0, this, width, height), "pixDilateBrick");

    /// <summary>Ink of either.</summary>
    public Pix Or(Pix other) => Of(Leptonica.pixOr(0, this, other), "pixOr");

    /// <summary>Ink of both.</summary>
    public Pix And(Pix other) => Of(Leptonica.pixAnd(0, this, other), "pixAnd");

    /// <summary>This ink with all ink of the other picture that hangs together with it.</summary>
    public Pix GrownInto(Pix other) => Of(Leptonica.pixSeedfillBinary(0, this, other, 8), "pixSeedfillBinary");

    /// <summary>Boxes of the connected pieces of ink, through edges and corners.</summary>
    public IReadOnlyList<PixelBox> Pieces()
    {
        var boxes = Leptonica.pixConnCompBB(this, 8);
        if (boxes == 0) return [];
        var result = new PixelBox[Leptonica.boxaGetCount(boxes)];
        for (var i = 0; i < result.Length; i++)
        {
            _ = Leptonica.boxaGetBoxGeometry(boxes, i, out var x, out var y, out var width, out var height);
            result[i] = new(x, y, x + width, y + height);
        }
        Leptonica.boxaDestroy(ref boxes);
        return result;
    }

    private unsafe uint* Row(int y) => (uint*)Leptonica.pixGetData(this) + ((long)y * Leptonica.pixGetWpl(this));

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Leptonica.pixDestroy(ref handle);
        return true;
    }
}

/// <summary>A native library refused: a file of it is missing or broken, or it was called wrongly.</summary>
public sealed class NativeException(string message) : Exception(message);
