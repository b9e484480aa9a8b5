using FeedGame.Media.Photos;
using SkiaSharp;

namespace FeedGame.Media.Tests.Photos;

/// <summary>What is no photo, or none that may be unpacked, is refused in words that help.</summary>
public sealed class RefusedPhotoTests
{
    public static TheoryData<string, byte[], string> Wrong =>
        new()
        {
            { "photo-no-image", [], "JPEG" },
            { "photo-no-image", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"u8.ToArray(), "JPEG" },
            { "photo-no-image", "not a picture at all"u8.ToArray(), "JPEG" },
            { "photo-no-image", Pictures.Flag(800, 600)[..30], "JPEG" },
            { "photo-bytes", new byte[PhotoLimits.InputBytes + 1], "20 MB" },
            { "photo-pixels", Pictures.JpegThatClaims(10_000, 6_000), "60 megapixels" },
            { "photo-pixels", Pictures.PngThatClaims(60_000, 60_000), "3600 megapixels" },
            { "photo-pixels", Pictures.PngThatClaims(6_000, 5_000), "30 megapixels; 25" },
            { "photo-too-small", Pictures.Flag(299, 400), "299×400" },
            { "photo-shape", Pictures.Flag(901, 300), "901×300" },
            { "photo-broken", Cut(Pictures.Noise(800, 600)), "Copy the file" },
            { "photo-broken", Cut(Pictures.Noise(800, 600, SKEncodedImageFormat.Png)), "Copy the file" },
            { "photo-no-image", Cut(Pictures.Noise(800, 600, SKEncodedImageFormat.Webp)), "JPEG" },
            { "photo-kind", Bmp(), "BMP" },
            { "photo-moving", Moving(), "2 frames" },
        };

    // Enumerated while it runs: written down as an argument of a test case, 20 MB takes minutes.
    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Is_refused_with_what_is_wrong_and_what_to_do(string rule, byte[] file, string says)
    {
        var problem = Assert.IsType<PhotoResult.Refused>(PhotoSafety.Make(file, "OEFENING")).Problem;
        Assert.Equal(rule, problem.Rule);
        Assert.Contains(says, problem.En, StringComparison.Ordinal);
        Assert.NotEqual(problem.En, problem.Nl);
    }

    /// <summary>Whatever stands in a file, it is refused or made safe: nothing is thrown and nothing hangs.</summary>
    [Fact]
    public void Any_damage_is_an_answer()
    {
        var dice = new Random(7);
        foreach (var format in (SKEncodedImageFormat[])[SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp])
        {
            var good = Pictures.WithExif(Pictures.Flag(320, 320, format), 6);
            for (var round = 0; round < 60; round++)
            {
                var bad = (byte[])good.Clone();
                for (var hit = 0; hit < 8; hit++)
                    bad[dice.Next(bad.Length)] = (byte)dice.Next(256);
                var result = PhotoSafety.Make(bad, "OEFENING");
                if (result is PhotoResult.Safe safe)
                    Assert.InRange(safe.Content.Length, 1, PhotoLimits.OutputBytes - 1);
            }
        }
    }

    private static byte[] Cut(byte[] file) => file[..(file.Length / 2)];

    /// <summary>24 bits a pixel, bottom row first.</summary>
    private static byte[] Bmp()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("BM"u8);
        foreach (var number in (int[])[54 + (300 * 300 * 3), 0, 54, 40, 300, 300])
            writer.Write(number);
        writer.Write((ushort)1);
        writer.Write((ushort)24);
        foreach (var number in (int[])[0, 300 * 300 * 3, 2835, 2835, 0, 0])
            writer.Write(number);
        writer.Write(new byte[300 * 300 * 3]);
        return bytes.ToArray();
    }

    /// <summary>A GIF of two frames of one pixel.</summary>
    private static byte[] Moving()
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. frame, .. frame, 0x3B];
    }
}
