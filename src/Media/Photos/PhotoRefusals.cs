using System.Globalization;

namespace FeedGame.Media.Photos;

/// <summary>The words of each refusal.</summary>
internal static class PhotoRefusals
{
    public static PhotoProblem TooManyBytes(long bytes) =>
        new(
            "photo-bytes",
            Number(bytes),
            $"Deze foto is groter dan {Number(PhotoLimits.InputBytes / 1_000_000)} MB. Sla hem kleiner op.",
            $"This photo is larger than {Number(PhotoLimits.InputBytes / 1_000_000)} MB. Save it smaller."
        );

    public static PhotoProblem NoImage =>
        new(
            "photo-no-image",
            "",
            "Dit bestand is geen foto die wij kunnen lezen. Sla de foto op als JPEG.",
            "This file is no photo that we can read. Save the photo as a JPEG."
        );

    public static PhotoProblem WrongKind(string kind) =>
        new(
            "photo-kind",
            kind,
            $"Een foto van de soort {kind} kan hier niet. Sla hem op als JPEG, PNG of WebP.",
            $"A photo of the kind {kind} has no place here. Save it as a JPEG, PNG or WebP."
        );

    public static PhotoProblem Moving(int frames) =>
        new(
            "photo-moving",
            Number(frames),
            $"Dit beeld beweegt: het heeft {Number(frames)} beelden. Kies een foto die stilstaat.",
            $"This picture moves: it has {Number(frames)} frames. Choose a photo that stands still."
        );

    public static PhotoProblem TooManyPixels(long pixels, long most) =>
        new(
            "photo-pixels",
            Number(pixels),
            $"Deze foto heeft {Mega(pixels)} megapixels; er mogen er {Mega(most)} zijn. Maak hem kleiner, en sla hem op als JPEG.",
            $"This photo has {Mega(pixels)} megapixels; {Mega(most)} are allowed. Make it smaller, and save it as a JPEG."
        );

    public static PhotoProblem TooSmall(int width, int height) =>
        new(
            "photo-too-small",
            Size(width, height),
            $"Deze foto is {Size(width, height)} beeldpunten: te klein om iets op te zien. Neem er een van {Number(PhotoLimits.ShortestSide)} of meer.",
            $"This photo is {Size(width, height)} pixels: too small to see anything. Take one of {Number(PhotoLimits.ShortestSide)} or more."
        );

    public static PhotoProblem TooNarrow(int width, int height) =>
        new(
            "photo-shape",
            Size(width, height),
            $"Deze foto is {Size(width, height)} beeldpunten: te smal. De lange kant mag {Number(PhotoLimits.LongestShape)} keer de korte zijn. Snijd hem bij.",
            $"This photo is {Size(width, height)} pixels: too narrow. The long side may be {Number(PhotoLimits.LongestShape)} times the short one. Crop it."
        );

    public static PhotoProblem Broken(string why) =>
        new(
            "photo-broken",
            why,
            "Deze foto is beschadigd of niet compleet. Neem het bestand opnieuw over van de telefoon of camera.",
            "This photo is damaged or not complete. Copy the file from the telephone or camera again."
        );

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounded up: a photo that is a little too large must not be told to have what is allowed.</summary>
    private static string Mega(long pixels) => Number((pixels + 999_999) / 1_000_000);

    private static string Size(int width, int height) => $"{Number(width)}×{Number(height)}";
}
