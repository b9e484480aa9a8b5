using SkiaSharp;

namespace FeedGame.Media.Photos;

/// <summary>Scales a picture down, labels it and packs it as a JPEG of less than a megabyte.</summary>
internal static class Packing
{
    private static readonly int[] Qualities = [85, 75, 65];

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    public static PhotoResult.Safe Pack(SKImage picture, string label)
    {
        // Even pure noise fits once it is small enough, so this ends.
        for (var longest = Math.Min(PhotoLimits.LongestSide, Math.Max(picture.Width, picture.Height)); ; longest = longest * 3 / 4)
        {
            using var surface = Draw(picture, longest, label);
            if (Smallest(surface) is { } bytes)
                return new PhotoResult.Safe(bytes, surface.Canvas.DeviceClipBounds.Width, surface.Canvas.DeviceClipBounds.Height);
        }
    }

    private static SKSurface Draw(SKImage picture, int longest, string label)
    {
        var scale = (float)longest / Math.Max(picture.Width, picture.Height);
        var (width, height) = ((int)MathF.Round(picture.Width * scale), (int)MathF.Round(picture.Height * scale));
        using var colours = SKColorSpace.CreateSrgb();
        var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, colours));
        surface.Canvas.DrawImage(picture, new SKRect(0, 0, width, height), Smooth);
        LabelBand.Draw(surface.Canvas, width, height, label);
        return surface;
    }

    /// <summary>The best quality that is small enough; null when none is.</summary>
    private static byte[]? Smallest(SKSurface surface)
    {
        using var pixels = surface.PeekPixels();
        // Without a colour space no colour profile is written; the colours are those that everybody takes for granted.
        using var bare = pixels.WithColorSpace(null!);
        foreach (var quality in Qualities)
        {
            using var packed = bare.Encode(
                new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)
            );
            if (packed is null)
                throw new InvalidOperationException("A picture in memory could not be packed.");
            if (packed.Size < PhotoLimits.OutputBytes)
                return packed.ToArray();
        }
        return null;
    }
}
