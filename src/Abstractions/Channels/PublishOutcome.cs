namespace FeedGame.Abstractions.Channels;

/// <summary>
/// What became of one call: a closed set of values, because a network's "no" is not exceptional here. Classified by phase:
/// as long as nothing left the machine the call is safe to repeat; once the body went out, silence is <see cref="Unknown"/>.
/// </summary>
public abstract record PublishOutcome
{
    private PublishOutcome() { }

    /// <summary>What it tells a person; empty for a success.</summary>
    public string Words =>
        this switch
        {
            Deferred deferred => deferred.Why,
            Rejected rejected => rejected.Text,
            Blocked blocked => blocked.Text,
            Unknown unknown => unknown.Why,
            _ => "",
        };

    /// <summary>It is there, and this proves it.</summary>
    public sealed record Published(Receipt Receipt) : PublishOutcome;

    /// <summary>The network took it and will tell later; <paramref name="Ticket"/> finds it.</summary>
    public sealed record Accepted(string Ticket) : PublishOutcome;

    /// <summary>Not now. Nothing was published. <paramref name="Until"/> is in wall time.</summary>
    public sealed record Deferred(DateTimeOffset Until, DeferScope Scope, string Why) : PublishOutcome;

    /// <summary>Refused for good, for this post only.</summary>
    public sealed record Rejected(string Field, string Text) : PublishOutcome;

    /// <summary>The channel itself is out of order until a person acts: keys, credit, rights. It is paused.</summary>
    public sealed record Blocked(string Text) : PublishOutcome;

    /// <summary>Nobody knows whether it was published.</summary>
    public sealed record Unknown(string Why) : PublishOutcome;
}

/// <summary>What a deferral holds up.</summary>
public enum DeferScope
{
    Item,
    Account,
}

/// <summary>Proof of a published post, enough to reply to it, edit it or take it back.</summary>
/// <param name="Id">The network's id.</param>
/// <param name="Url">Where people see it; null when there is no such place.</param>
/// <param name="Detail">What else the channel needs later, for example a cid; channel-specific.</param>
public sealed record Receipt(string Id, string? Url = null, string? Detail = null);

/// <summary>The answer to "did it land?".</summary>
public abstract record FindOutcome
{
    private FindOutcome() { }

    public sealed record Found(Receipt Receipt) : FindOutcome;

    /// <summary>The reading was healthy and the post is not there.</summary>
    public sealed record NotFound : FindOutcome;

    /// <summary>The reading itself failed, or the channel cannot be read.</summary>
    public sealed record CannotTell(string Why) : FindOutcome;
}
