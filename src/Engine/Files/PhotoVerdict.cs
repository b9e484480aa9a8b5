using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files;

/// <summary>What became of a photo that a file names.</summary>
public abstract record PhotoVerdict
{
    private PhotoVerdict() { }

    /// <summary>It may be shown to everybody.</summary>
    public sealed record Safe(SafePhoto Photo) : PhotoVerdict;

    /// <param name="Rule">A stable name, for example <c>photo-pixels</c>.</param>
    /// <param name="Text">Rule, value and remedy.</param>
    public sealed record Refused(string Rule, LocalText Text) : PhotoVerdict;
}
