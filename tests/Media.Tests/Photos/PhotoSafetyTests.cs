using FeedGame.Media.Photos;
using SkiaSharp;

namespace FeedGame.Media.Tests.Photos;

/// <summary>What becomes of a good photo (C7).</summary>
public sealed class PhotoSafetyTests
{
    private const string Label = "SPELBERICHT";

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Every_kind_of_photo_becomes_a_jpeg_with_the_same_picture(SKEncodedImageFormat format)
    {
        var safe = Safe(Pictures.Flag(800, 600, format));
        Assert.Equal((800, 600), (safe.Width, safe.Height));
        using var picture = SKBitmap.Decode(safe.Content);
        Assert.Equal((800, 600), (picture.Width, picture.Height));
        AssertNear(SKColors.Lime, picture.GetPixel(400, 20));
        AssertNear(SKColors.Red, picture.GetPixel(100, 300));
        AssertNear(SKColors.Blue, picture.GetPixel(700, 300));
    }

    [Fact]
    public void Nothing_of_place_and_device_is_left()
    {
        var found = Pictures.WithExif(Pictures.Flag(800, 600), 1);
        Assert.Equal(new byte[] { 0xE1, 0xFE }, Pictures.Segments(found).Take(2));
        var safe = Safe(found);
        Assert.All(Pictures.Segments(safe.Content), marker => Assert.True(marker is 0xE0 or 0xDB or 0xC0 or 0xC4, $"{marker:X}"));
        var text = System.Text.Encoding.Latin1.GetString(safe.Content);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zevenhuizen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ICC_PROFILE", text, StringComparison.Ordinal);
    }

    /// <summary>Where the green strip and the red half are, for each way to hold the telephone.</summary>
    [Theory]
    [InlineData(1, "top", "left")]
    [InlineData(2, "top", "right")]
    [InlineData(3, "bottom", "right")]
    [InlineData(4, "bottom", "left")]
    [InlineData(5, "left", "top")]
    [InlineData(6, "right", "top")]
    [InlineData(7, "right", "bottom")]
    [InlineData(8, "left", "bottom")]
    public void A_photo_is_turned_as_people_see_it(ushort orientation, string strip, string red)
    {
        var safe = Safe(Pictures.WithExif(Pictures.Flag(800, 600), orientation));
        Assert.Equal(orientation < 5 ? (800, 600) : (600, 800), (safe.Width, safe.Height));
        using var picture = SKBitmap.Decode(safe.Content);
        AssertNear(SKColors.Lime, At(picture, strip, 0.03f));
        AssertNear(SKColors.Red, At(picture, red, 0.25f));
    }

    [Theory]
    [InlineData(4000, 3000, 2000, 1500)]
    [InlineData(3000, 4000, 1500, 2000)]
    [InlineData(2049, 2049, 2048, 2048)]
    [InlineData(8160, 6120, 2040, 1530)]
    [InlineData(2200, 1100, 1925, 963)]
    [InlineData(400, 300, 400, 300)]
    public void A_large_photo_becomes_smaller_and_a_small_one_stays(int width, int height, int wide, int high)
    {
        var safe = Safe(Pictures.Flag(width, height));
        Assert.Equal((wide, high), (safe.Width, safe.Height));
    }

    [Fact]
    public void Whatever_is_in_the_picture_it_fits_in_one_call()
    {
        var safe = Safe(Pictures.Noise(2600, 2000));
        Assert.InRange(safe.Content.Length, 200_000, PhotoLimits.OutputBytes - 1);
        Assert.InRange(safe.Width, 800, 2048);
    }

    [Fact]
    public void The_same_photo_gives_the_same_bytes()
    {
        var found = Pictures.Noise(1000, 700);
        Assert.Equal(Safe(found).Content, Safe(found).Content);
        Assert.NotEqual(Safe(found).Content, ((PhotoResult.Safe)PhotoSafety.Make(found, "OEFENING")).Content);
    }

    [Fact]
    public void What_is_transparent_becomes_white()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(400, 400, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var packed = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        using var picture = SKBitmap.Decode(Safe(packed.ToArray()).Content);
        AssertNear(SKColors.White, picture.GetPixel(200, 100));
    }

    private static PhotoResult.Safe Safe(byte[] file)
    {
        var result = PhotoSafety.Make(file, Label);
        return Assert.IsType<PhotoResult.Safe>(result);
    }

    private static SKColor At(SKBitmap picture, string side, float depth) =>
        side switch
        {
            "top" => picture.GetPixel(picture.Width / 4, (int)(picture.Height * depth)),
            // The very bottom belongs to the label.
            "bottom" => picture.GetPixel(picture.Width / 4, (int)(picture.Height * 0.88f)),
            "left" => picture.GetPixel((int)(picture.Width * depth), picture.Height / 4),
            _ => picture.GetPixel((int)(picture.Width * (1 - depth)), picture.Height / 4),
        };

    private static void AssertNear(SKColor expected, SKColor seen) =>
        Assert.True(
            Math.Abs(expected.Red - seen.Red) < 40
                && Math.Abs(expected.Green - seen.Green) < 40
                && Math.Abs(expected.Blue - seen.Blue) < 40,
            $"{seen} is not {expected}"
        );
}
