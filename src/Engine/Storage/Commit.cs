using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Storage;

/// <summary>Everything that one append writes for one game: all of it or nothing (DESIGN §3.3).</summary>
/// <param name="Expected">The journal's last number as the decision saw it: somebody who was faster wins.</param>
internal sealed record Commit(
    long Game,
    long Expected,
    GameStatus Status,
    DateTimeOffset? NextWake,
    IReadOnlyList<JournalLine> Lines,
    IReadOnlyList<OutboxRow> Rows,
    IReadOnlyList<FeedItem> Items,
    IReadOnlyList<FeedItem> Withdrawn,
    IReadOnlyList<StoredText> Texts
)
{
    /// <summary>The hashes of photos whose bytes go.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>The ids of texts that go.</summary>
    public IReadOnlyList<string> Forgotten { get; init; } = [];
}

/// <summary>A journal entry as it is stored.</summary>
internal sealed record JournalLine(long Seq, DateTimeOffset At, string Name, string Body, byte[] Hash);

/// <summary>A delivery as the courier looks for it.</summary>
/// <param name="Text">Rendered once, before the first attempt; null leaves what is stored.</param>
/// <param name="WakeAt">When something is to be done about it; null when nothing is until the state changes.</param>
/// <param name="BlocksUntil">Until when nothing behind it in its queue may leave.</param>
internal sealed record OutboxRow(
    Delivery Delivery,
    string Queue,
    string? Text,
    DateTimeOffset? WakeAt,
    DateTimeOffset BlocksUntil,
    string? LeaseOwner,
    DateTimeOffset? LeaseUntil
);
