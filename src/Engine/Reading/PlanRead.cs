using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Reading;

/// <summary>Somebody saw what is not sent yet (S3).</summary>
/// <param name="Page">Which page showed it; a word of ours.</param>
public sealed record PlanRead(string By, Role Role, string Page) : GameEvent;
