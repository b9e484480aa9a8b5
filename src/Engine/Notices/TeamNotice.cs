using System.Collections.Immutable;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Notices;

/// <summary>Something that role-player, report desk and forwarders must know at once: the game moved, stopped, goes on.</summary>
/// <param name="Number">The number of the journal entry that it tells of.</param>
/// <param name="Round">The round that it is about; empty for the whole game.</param>
/// <param name="Time">When the round begins now; null where no time changed.</param>
/// <param name="Seen">Who said that they saw it, in that order.</param>
public sealed record TeamNotice(
    long Number,
    DateTimeOffset At,
    NoticeKind Kind,
    string Round,
    DateTimeOffset? Time,
    ImmutableList<NoticeMark> Seen
);

/// <summary>Somebody saw it.</summary>
/// <param name="By">An opaque id.</param>
public readonly record struct NoticeMark(string By, Role Role, DateTimeOffset At);

public enum NoticeKind
{
    Paused,
    Resumed,
    Stopped,

    /// <summary>Stopped because of something that is not the game.</summary>
    Real,
    Moved,
    Found,
    Reopened,
    RoundOver,
    GameOver,
}
