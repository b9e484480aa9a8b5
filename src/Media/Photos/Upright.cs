using SkiaSharp;

namespace FeedGame.Media.Photos;

/// <summary>
/// Unpacks a picture as people see it. A telephone writes the picture as its sensor lay and notes beside it how it was held; that
/// note is dropped, so the picture itself is turned.
/// </summary>
internal static class Upright
{
    /// <summary>The picture in the common colours, on white where it is transparent; null when it is damaged.</summary>
    public static SKImage? Of(SKCodec codec, out SKCodecResult result)
    {
        var size = PhotoHeader.UnpackedSize(codec);
        using var colours = SKColorSpace.CreateSrgb();
        using var raw = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        result = codec.GetPixels(raw.Info, raw.GetPixels());
        return result == SKCodecResult.Success ? Turn(raw, codec.EncodedOrigin) : null;
    }

    private static SKImage Turn(SKBitmap raw, SKEncodedOrigin origin)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (raw.Height, raw.Width) : (raw.Width, raw.Height);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, raw.ColorSpace));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.SetMatrix(MatrixOf(origin, raw.Width, raw.Height));
        surface.Canvas.DrawBitmap(raw, 0, 0, SKSamplingOptions.Default);
        return surface.Snapshot();
    }

    /// <summary>The eight ways to hold a camera, as the EXIF standard numbers them.</summary>
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
