namespace FeedGame.Engine.Approvals;

/// <summary>Whether the public texts of a game need a second pair of eyes (A8).</summary>
public enum ApprovalRule
{
    /// <summary>Nobody is asked; a text that names the police or the municipality still needs theirs (PRODUCT rule 9).</summary>
    Off,

    /// <summary>Before the game is armed. What is edited during play goes out all the same, and is shown as changed live.</summary>
    Required,

    /// <summary>Always: a text that nobody else approved is held when its time comes.</summary>
    Strict,
}
