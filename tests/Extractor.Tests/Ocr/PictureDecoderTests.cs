using System.Buffers.Binary;
using Extractor.Ocr;
using Extractor.Ocr.Pictures;
using Extractor.Testing;

namespace Extractor.Tests.Ocr;

/// <summary>Pictures that are no page are refused with a reason, never with a crash.</summary>
public sealed class PictureDecoderTests
{
    private static readonly byte[] Jpeg = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Extractor.Tests/Ocr/data/form-200dpi.jpg"));

    [Fact]
    public void A_page_without_a_resolution_is_taken_for_a4()
    {
        var raster = new PictureDecoder().Decode(Jpeg, 1);
        Assert.Equal((1653, 2339, 200), (raster.Width, raster.Height, (int)Math.Round(raster.Dpi)));
        Assert.Equal(1653 * 2339 * 3, raster.Rgb.Length);
    }

    [Fact]
    public void A_picture_that_is_cut_off_is_refused()
    {
        Assert.Equal(1, new PictureDecoder().CountPages(Jpeg.AsMemory(0, 100_000)));
        Assert.Contains("cut off", Assert.Throws<PictureException>(() => new PictureDecoder().Decode(Jpeg.AsMemory(0, 100_000), 1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "too few")]
    [InlineData(30_000, 30_000, "more than any scanned page")]
    public void Pictures_of_impossible_size_are_refused_by_their_header(int width, int height, string why) =>
        Assert.Contains(why, Assert.Throws<PictureException>(() => new PictureDecoder().CountPages(Header(width, height))).Message, StringComparison.Ordinal);

    /// <summary>Four inks, sixteen bits a pixel, moving pictures: dark print on light paper, and of an animation the first picture.</summary>
    [Theory]
    [InlineData("cmyk.jpg", 300, 100, true)]
    [InlineData("sixteen-bits.png", 150, 50, true)]
    [InlineData("animated.gif", 120, 80, false)]
    public void Unusual_pictures_are_brought_to_eight_bits_of_red_green_and_blue(string file, int width, int height, bool isPrinted)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Extractor.Tests/Ocr/data", file));
        var raster = new PictureDecoder().Decode(bytes, 1);
        Assert.Equal((1, width, height), (new PictureDecoder().CountPages(bytes), raster.Width, raster.Height));
        var grey = Enumerable.Range(0, width * height).Select(i => (raster.Rgb[i * 3] + raster.Rgb[(i * 3) + 1] + raster.Rgb[(i * 3) + 2]) / 3).Order().ToList();
        Assert.InRange(grey[grey.Count / 2], 200, 255);
        if (isPrinted) Assert.InRange(grey[grey.Count / 50], 0, 120);
        else Assert.Equal(255, grey[0]);
    }

    [Fact]
    public void Bytes_that_only_begin_like_a_picture_are_refused() =>
        Assert.Throws<PictureException>(() => new PictureDecoder().CountPages(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0 }));

    [Fact]
    public void The_chain_of_a_tiff_that_turns_back_ends()
    {
        var tiff = new byte[32];
        "II*\0"u8.CopyTo(tiff);
        tiff[4] = 8; // the first directory, without entries, names itself as the next
        tiff[10] = 8;
        Assert.Equal([8u], TiffDirectory.Offsets(tiff));
    }

    // The header of a PNG of one bit a pixel; its pixels are not there.
    private static byte[] Header(int width, int height)
    {
        var bytes = new byte[100];
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R' }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        bytes[24] = 1;
        return bytes;
    }
}
