namespace FeedGame.Abstractions.Channels;

/// <summary>How far a preflight goes; each level includes those before it.</summary>
public enum PreflightLevel
{
    Settings,
    Connect,
    Rights,

    /// <summary>Publishes on a separate test destination, never on the public one.</summary>
    Rehearse,
}

public enum FindingLevel
{
    Good,
    Warning,
    Bad,
}

/// <summary>One result of a preflight.</summary>
/// <param name="Field">The settings field it is about; empty when it is about none.</param>
/// <param name="Text">Rule, value (never a secret's) and remedy, in plain words; English.</param>
public sealed record Finding(FindingLevel Level, string Field, string Text);
