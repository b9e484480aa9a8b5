namespace FeedGame.Engine.Commands;

/// <summary>The bounds of what a person may ask.</summary>
public static class CommandLimits
{
    /// <summary>No channel takes more in one post, and nobody reads more in the street.</summary>
    public const int TextLength = 1000;

    public const int ReportsAtOnce = 100;

    /// <summary>
    /// How long the words of a real report are kept: 112 has them within minutes, and PRODUCT allows a day at most. Short, because a
    /// host that plays one evening goes on until they are gone.
    /// </summary>
    public static readonly TimeSpan RealReportKept = TimeSpan.FromHours(1);

    public const double SlowestFactor = 2;
    public const double FastestFactor = 0.5;

    /// <summary>So long what a person said, sent or corrected can be taken back: until then it is public nowhere (L4).</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(8);

    /// <summary>A stopped game ends by itself after this (X1).</summary>
    public static readonly TimeSpan StopLasts = TimeSpan.FromMinutes(30);
}
