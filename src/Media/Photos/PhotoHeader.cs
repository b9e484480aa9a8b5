using SkiaSharp;

namespace FeedGame.Media.Photos;

/// <summary>What the first bytes of a file say of it, before anything is unpacked: a small file can hold a picture that fills the memory.</summary>
internal static class PhotoHeader
{
    /// <summary>Null when the picture may be unpacked.</summary>
    public static PhotoProblem? Problem(SKCodec codec)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var pixels = (long)width * height;
        var unpacked = UnpackedSize(codec);
        return codec.FrameCount > 1 ? PhotoRefusals.Moving(codec.FrameCount)
            : !IsPhoto(codec.EncodedFormat) ? PhotoRefusals.WrongKind(codec.EncodedFormat.ToString().ToUpperInvariant())
            : pixels > PhotoLimits.InputPixels ? PhotoRefusals.TooManyPixels(pixels, PhotoLimits.InputPixels)
            : (long)unpacked.Width * unpacked.Height > PhotoLimits.UnpackedPixels
                ? PhotoRefusals.TooManyPixels(pixels, PhotoLimits.UnpackedPixels)
            : Math.Min(width, height) < PhotoLimits.ShortestSide ? PhotoRefusals.TooSmall(width, height)
            : Math.Max(width, height) > Math.Min(width, height) * PhotoLimits.LongestShape ? PhotoRefusals.TooNarrow(width, height)
            : null;
    }

    /// <summary>A JPEG can be unpacked at eighths of its size: near what comes out, whatever a camera makes of it.</summary>
    public static SKSizeI UnpackedSize(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        return longest <= PhotoLimits.LongestSide ? codec.Info.Size : codec.GetScaledDimensions((float)PhotoLimits.LongestSide / longest);
    }

    private static bool IsPhoto(SKEncodedImageFormat format) =>
        format is SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp;
}
