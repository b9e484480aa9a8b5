namespace FeedGame.Engine.Files;

/// <summary>What a file may hold at most. Each limit has a name here and a message of its own.</summary>
internal static class FileLimits
{
    /// <summary>An evening with twenty scenarios is 100 KB; what is larger was not written by hand.</summary>
    public const int FileBytes = 1 << 20;

    /// <summary>No file of ours nests deeper than 6.</summary>
    public const int Depth = 32;

    /// <summary>Of one scenario, and of a game outside its rounds.</summary>
    public const int Injects = 200;

    /// <summary>Of one scenario: more than a person can judge on an evening.</summary>
    public const int Rules = 20;

    /// <summary>No rule speaks more often.</summary>
    public static readonly TimeSpan RuleEvery = TimeSpan.FromMinutes(1);

    public const int Rounds = 50;

    /// <summary>Of one channel: a large municipality has about sixty neighbourhood groups.</summary>
    public const int Groups = 100;

    /// <summary>Of one message: X takes no more, and nobody looks at more.</summary>
    public const int PhotosInMessage = 4;

    /// <summary>Of a game with its scenarios.</summary>
    public const int Photos = 60;

    /// <summary>The longest that X takes.</summary>
    public const int AltText = 1000;

    /// <summary>More is never read of a photo; media safety has a limit of its own below it.</summary>
    public const int PhotoBytes = 32 << 20;

    /// <summary>After so many problems nobody reads on.</summary>
    public const int Problems = 100;

    /// <summary>A value quoted in a problem is cut here.</summary>
    public const int QuotedValue = 80;

    /// <summary>A list of what would be possible is cut here.</summary>
    public const int QuotedList = 400;
}
