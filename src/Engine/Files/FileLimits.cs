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

    public const int Rounds = 50;

    /// <summary>Of one channel: a large municipality has about sixty neighbourhood groups.</summary>
    public const int Groups = 100;

    /// <summary>After so many problems nobody reads on.</summary>
    public const int Problems = 100;

    /// <summary>A value quoted in a problem is cut here.</summary>
    public const int QuotedValue = 80;

    /// <summary>A list of what would be possible is cut here.</summary>
    public const int QuotedList = 400;
}
