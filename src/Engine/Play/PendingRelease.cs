using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>Something that a person asked to send and may still take back: it is public nowhere (L4).</summary>
/// <param name="Until">When it goes out.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Text">Null for an inject of the plan.</param>
/// <param name="About">What a correction corrects.</param>
/// <param name="InPlace">The channels that can change the post that it corrects; null for anything else.</param>
public sealed record PendingRelease(
    InjectId Inject,
    InjectKind Kind,
    DateTimeOffset Until,
    string By,
    TextRef? Text = null,
    InjectId? About = null,
    IReadOnlyList<string>? InPlace = null
)
{
    /// <summary>An inject that was there before: taken back, it is where it was.</summary>
    public bool IsSendNow => Text is null;
}
