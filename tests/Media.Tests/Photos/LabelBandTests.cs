using FeedGame.Media.Photos;
using SkiaSharp;

namespace FeedGame.Media.Tests.Photos;

/// <summary>The label in the picture can be read (PRODUCT rule 6).</summary>
public sealed class LabelBandTests
{
    [Theory]
    [InlineData(1600, 1200, 0.05)]
    [InlineData(1200, 1600, 0.03)]
    [InlineData(600, 1800, 0.03)]
    [InlineData(1800, 600, 0.05)]
    [InlineData(300, 300, 0.05)]
    public void Its_letters_are_a_good_part_of_the_height_and_stay_within_the_picture(int width, int height, double least)
    {
        using var picture = Labelled(width, height, "SPELBERICHT");
        var ink = Ink(picture);
        Assert.NotEmpty(ink);
        var (left, right) = (ink.Min(at => at.X), ink.Max(at => at.X));
        Assert.InRange(left, 1, width / 2);
        Assert.InRange(right, width / 2, width - 2);
        Assert.InRange(ink.Max(at => at.Y), height * 3 / 4, height - 2);
        Assert.InRange((ink.Max(at => at.Y) - ink.Min(at => at.Y) + 1.0) / height, least, 0.2);
    }

    [Fact]
    public void It_says_which_label()
    {
        using var message = Labelled(800, 600, "SPELBERICHT");
        using var exercise = Labelled(800, 600, "OEFENING");
        Assert.NotEqual(Ink(message).Count, Ink(exercise).Count);
    }

    [Fact]
    public void The_licence_of_its_font_is_shipped_with_it()
    {
        using var licence = new StreamReader(typeof(PhotoSafety).Assembly.GetManifestResourceStream("label-licence.txt")!);
        Assert.Contains("SIL OPEN FONT LICENSE Version 1.1", licence.ReadToEnd(), StringComparison.Ordinal);
    }

    private static SKBitmap Labelled(int width, int height, string label) =>
        SKBitmap.Decode(((PhotoResult.Safe)PhotoSafety.Make(Pictures.Flag(width, height), label)).Content);

    /// <summary>The lower part of the flag has no black: whatever is nearly black is ink.</summary>
    private static List<(int X, int Y)> Ink(SKBitmap picture) =>
        [
            .. from y in Enumerable.Range(picture.Height * 3 / 4, picture.Height / 4)
            from x in Enumerable.Range(0, picture.Width)
            let seen = picture.GetPixel(x, y)
            where seen.Red + seen.Green + seen.Blue < 120
            select (x, y),
        ];
}
