using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Feed;

/// <summary>An item with what later items say about it: all that its rendering depends on, so equal means looks the same.</summary>
/// <param name="About">The item that this one corrects or withdraws.</param>
/// <param name="CorrectedBy">The newest correction of this item.</param>
/// <param name="ChangedAt">When it last became something else than it was: its correction, its withdrawal, or itself.</param>
public sealed record ShownItem(FeedItem Item, FeedItem? About, FeedItem? CorrectedBy, DateTimeOffset ChangedAt)
{
    /// <summary>True for the unlabelled texts that end the play at once.</summary>
    public bool Halts => Item.Kind is InjectKind.Stop or InjectKind.RealIncident;

    /// <summary>The item says that an earlier one is taken back.</summary>
    public bool Withdraws => About is { Withdrawn: true };
}
