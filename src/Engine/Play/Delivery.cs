using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>One inject on one channel, and what became of it. The outbox is an index of these and can be built again from them.</summary>
public sealed record Delivery
{
    public required DeliveryKey Key { get; init; }

    public required InjectKind Kind { get; init; }

    public required Lane Lane { get; init; }

    /// <summary>The number of the journal entry that asked for it: the order within its queue.</summary>
    public required long Order { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>From here on an attempt is of no use (T5); null means always useful.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The time that its text shows: when it was released.</summary>
    public required DateTimeOffset Released { get; init; }

    public DeliveryState State { get; init; }

    public int Attempts { get; init; }

    /// <summary>True once an attempt may have arrived: then it may be out, also while it waits for the next attempt.</summary>
    public bool Doubt { get; init; }

    /// <summary>True for a correction that goes in the place of words that were not out yet: what belonged to them goes along.</summary>
    public bool Replaces { get; init; }

    /// <summary>True once it was sent again after a healthy reading did not find it: not done twice.</summary>
    public bool Resent { get; init; }

    /// <summary>The delivery that its post answers, chosen at the first attempt so that a second one is the same to the byte.</summary>
    public DeliveryKey? Parent { get; init; }

    /// <summary>The network refused it as an answer: it goes, or went, as a post of its own.</summary>
    public bool Unthreaded { get; init; }

    /// <summary>What the channel asked to keep for a read-back; channel-specific.</summary>
    public string? Intent { get; init; }

    /// <summary>Not tried before this instant, in game time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? FirstBegan { get; init; }

    /// <summary>Since when nobody knows whether it is there.</summary>
    public DateTimeOffset? UnknownSince { get; init; }

    public DateTimeOffset? Sent { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The network's id, URL and detail, as JSON.</summary>
    public string? Receipt { get; init; }

    public string? Why { get; init; }

    /// <summary>The delivery that a correction, a change in place, a retraction or a repost acts on.</summary>
    public DeliveryKey? About { get; init; }

    /// <summary>True when a person forwards it, not the engine (C3).</summary>
    public bool ByHand { get; init; }

    /// <summary>Since when it lies ready for a person; null when it does not.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>Who forwarded it by hand; null until somebody has.</summary>
    public string? ForwardedBy { get; init; }

    /// <summary>Who said last that they cannot forward it; it is for somebody else then.</summary>
    public string? DeclinedBy { get; init; }

    /// <summary>True while it is not out: for the engine to send, or for a person to forward.</summary>
    public bool Waits => State == DeliveryState.Planned || (State == DeliveryState.Accepted && ByHand);

    /// <summary>The message whose photos its post has; null when it has none. A change in place leaves them where they are.</summary>
    public InjectId? Pictured =>
        Key.Action == DeliveryAction.Publish ? Key.Inject
        : Key.Action == DeliveryAction.Edit || Replaces ? About?.Inject
        : null;

    /// <summary>False while something may still happen to it.</summary>
    public bool Settled => State is not (DeliveryState.Planned or DeliveryState.Claimed or DeliveryState.Unknown);
}

/// <summary>Derived, never drawn, so that a replay gives the same key (DESIGN §5).</summary>
/// <param name="Version">Counts edits and repeated releases of the inject.</param>
/// <param name="Recipient">Empty for a channel that reaches everybody at once.</param>
public readonly record struct DeliveryKey(InjectId Inject, int Version, DeliveryAction Action, string Channel, string Recipient = "")
{
    /// <summary>Reads what <see cref="ToString"/> writes; throws <see cref="FormatException"/> for anything else.</summary>
    public static DeliveryKey Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var parts = at < 0 ? [] : text[(at + 1)..].Split('.', 4);
        return
            parts.Length >= 3
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var version)
            && Enum.TryParse<DeliveryAction>(parts[1], ignoreCase: true, out var action)
            ? new DeliveryKey(InjectId.Parse(text[..at]), version, action, parts[2], parts.Length > 3 ? parts[3] : "")
            : throw new FormatException($"\"{text}\" is no delivery; one looks like youth/hint-2@1.publish.x.");
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Inject}@{Version}.{Action.ToString().ToLowerInvariant()}.{Channel}")
        + (Recipient.Length == 0 ? "" : "." + Recipient);
}

public enum DeliveryAction
{
    Publish,

    /// <summary>A correction as a post of its own, below the one that it corrects where the network lets it.</summary>
    Correct,
    Retract,
    Amplify,

    /// <summary>A correction in place: the post that it corrects gets the new words.</summary>
    Edit,
}

/// <summary>What a delivery may wait behind.</summary>
public enum Lane
{
    /// <summary>The queue of its round, channel and recipient: only the head may leave.</summary>
    Ordered,

    /// <summary>Found, correction, pause, what a person says: waits behind nothing but the account's attempt in flight.</summary>
    Urgent,

    /// <summary>Stop and real incident: past everything (X1).</summary>
    Stop,
}

internal static class Lanes
{
    /// <summary>Those that wait for a posting limit.</summary>
    public static readonly Lane[] Limited = [Lane.Ordered, Lane.Urgent];

    public static Lane Of(InjectKind kind) =>
        kind switch
        {
            InjectKind.Stop or InjectKind.RealIncident => Lane.Stop,
            InjectKind.Found or InjectKind.Correction or InjectKind.Notice or InjectKind.AdHoc => Lane.Urgent,
            _ => Lane.Ordered,
        };
}
