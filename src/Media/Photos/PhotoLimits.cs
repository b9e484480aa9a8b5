namespace FeedGame.Media.Photos;

/// <summary>What a photo may be, and what is made of it.</summary>
public static class PhotoLimits
{
    /// <summary>No telephone makes a larger file.</summary>
    public const int InputBytes = 20_000_000;

    /// <summary>The largest cameras of telephones; what claims more would fill the memory.</summary>
    public const int InputPixels = 50_000_000;

    /// <summary>What is unpacked at most. A JPEG is unpacked smaller than it is; other kinds only as a whole.</summary>
    public const int UnpackedPixels = 25_000_000;

    /// <summary>A narrower photo has no room for a label that can be read.</summary>
    public const int ShortestSide = 300;

    /// <summary>How many times the one side may be as long as the other; for the same reason.</summary>
    public const int LongestShape = 3;

    /// <summary>The longest side of what comes out.</summary>
    public const int LongestSide = 2048;

    /// <summary>What comes out has fewer bytes: every network takes it in one call.</summary>
    public const int OutputBytes = 1_000_000;
}
