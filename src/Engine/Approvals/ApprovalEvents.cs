using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Approvals;

/// <summary>Whose texts the plan holds: who added the game counts as their author, and cannot be their second pair of eyes.</summary>
public sealed record PlanAuthored(string Plan, string By) : GameEvent;

/// <summary>
/// Somebody else than the author read this text and found it good. The digest binds it: the same words in another plan are approved
/// as well, other words are not.
/// </summary>
/// <param name="For">The party that this person speaks for; null when none.</param>
public sealed record InjectApproved(InjectId Inject, int Version, string Digest, string By, Party? For = null) : GameEvent;

/// <summary>Somebody wants other words; the reason is in the text.</summary>
public sealed record InjectRejected(InjectId Inject, int Version, string Digest, string By, TextRef Why) : GameEvent;
