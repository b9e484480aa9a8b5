using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Relays;

/// <summary>One message for people to forward, to one or more groups of one channel (C3).</summary>
/// <param name="Asked">Since when it lies ready; after a minute somebody is chased.</param>
/// <param name="Standing">What is to be done about it, all groups together.</param>
/// <param name="Groups">In the order of the game's file; one for a channel that reaches everybody at once.</param>
public sealed record RelayTask(
    InjectId Inject,
    int Version,
    DeliveryAction Action,
    string Channel,
    InjectKind Kind,
    DateTimeOffset Asked,
    RelayStanding Standing,
    IReadOnlyList<RelayGroup> Groups
)
{
    /// <summary>What goes before all else, and stays when a phone has lost its connection.</summary>
    public bool Safety => Lanes.Of(Kind) == Lane.Stop || Action == DeliveryAction.Retract;

    /// <summary>Receipts: n of the groups have it.</summary>
    public int Forwarded => Groups.Count(group => group.Standing == RelayStanding.Done);
}

/// <param name="Id">The group's id in the game's file; empty for a channel that reaches everybody at once.</param>
/// <param name="By">The id of who forwarded it, or who said last that they cannot; null when nobody did.</param>
/// <param name="At">When it was forwarded.</param>
/// <param name="Words">The delivery whose words are meant: the one to take back, or itself.</param>
/// <param name="Pictured">The message whose photos go along; null when none do.</param>
public sealed record RelayGroup(
    DeliveryKey Delivery,
    string Id,
    string Name,
    RelayStanding Standing,
    string? By,
    DateTimeOffset? At,
    DeliveryKey Words,
    InjectId? Pictured
);

public enum RelayStanding
{
    /// <summary>To be forwarded.</summary>
    Open,

    /// <summary>Somebody says that they cannot: it is for somebody else.</summary>
    Declined,

    Done,

    /// <summary>Not to be forwarded any more: something newer is out, the round is over, the game was stopped, or it was withdrawn.</summary>
    Void,
}
