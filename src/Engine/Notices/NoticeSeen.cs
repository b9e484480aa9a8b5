using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Notices;

/// <summary>Somebody of the team saw what happened.</summary>
/// <param name="Notice">The number of the entry that told of it.</param>
public sealed record NoticeSeen(long Notice, string By, Role Role) : GameEvent;
