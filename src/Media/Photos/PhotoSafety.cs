using SkiaSharp;

namespace FeedGame.Media.Photos;

/// <summary>
/// Makes a photo fit to be shown to everybody (C7): unpacked and packed again, so that nothing is left of the place, time and
/// device that a telephone writes into it; upright; not too large; and with the exercise label in the picture itself, because a
/// picture is passed on without its text. The same bytes and label give the same photo.
/// </summary>
public static class PhotoSafety
{
    /// <param name="file">The bytes as they were found; nothing is believed of them.</param>
    /// <param name="label">The word of the label: <c>SPELBERICHT</c> or <c>OEFENING</c>.</param>
    public static PhotoResult Make(ReadOnlySpan<byte> file, string label)
    {
        if (file.Length > PhotoLimits.InputBytes)
            return new PhotoResult.Refused(PhotoRefusals.TooManyBytes(file.Length));
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return new PhotoResult.Refused(PhotoRefusals.NoImage);
        if (PhotoHeader.Problem(codec) is { } wrong)
            return new PhotoResult.Refused(wrong);
        using var picture = Upright.Of(codec, out var broken);
        return picture is null ? new PhotoResult.Refused(PhotoRefusals.Broken(broken.ToString())) : Packing.Pack(picture, label);
    }
}
