namespace FeedGame.Engine.Links;

/// <summary>What a secret link stands for. Whoever has the link acts as that person, and may do no more than role and scope say.</summary>
/// <param name="Person">The opaque id under which the journal knows who acts.</param>
/// <param name="Role">For example <c>relay</c>.</param>
/// <param name="Scope">What part of the role's work is this person's; the role's own form.</param>
public sealed record PersonalLink(string Game, string Person, string Role, string Scope);
