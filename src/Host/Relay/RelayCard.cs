using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Relay;

/// <summary>One task as its page shows it.</summary>
/// <param name="Text">The words to forward; empty when there is nothing to forward any more.</param>
/// <param name="Photos">To be shared before the words; empty when there is nothing to forward any more.</param>
/// <param name="Mine">The groups that this person sees, in batches as large as the network forwards at once.</param>
/// <param name="Keep">True when it stays on a phone that lost its connection: the newest one, and safety texts.</param>
/// <param name="Instruct">True when the words are for other forwarders, so that the instruction belongs to what is copied.</param>
/// <param name="StandsIn">True for who does it in somebody else's place, who may have done it without a connection.</param>
public sealed record RelayCard(
    RelayTask Task,
    string Text,
    IReadOnlyList<InjectPhoto> Photos,
    IReadOnlyList<IReadOnlyList<RelayLine>> Mine,
    Forwarding? Forwarding,
    bool Keep,
    bool Instruct,
    bool StandsIn
)
{
    /// <summary>The same for every showing of this task, also when it is a form's name.</summary>
    public string Id => $"t-{Task.Inject}-{Task.Version}-{Task.Action}-{Task.Channel}".Replace('/', '-').ToLowerInvariant();

    /// <summary>False for a page or an account that reaches everybody at once: there is nothing to choose.</summary>
    public bool InGroups => Lines.Any(line => line.Group.Id.Length > 0);

    public IEnumerable<RelayLine> Lines => Mine.SelectMany(batch => batch);

    public RelayStanding Standing =>
        Lines.Any(line => line.Group.Standing is RelayStanding.Open or RelayStanding.Declined) ? RelayStanding.Open
        : Lines.Any(line => line.Group.Standing == RelayStanding.Done) ? RelayStanding.Done
        : RelayStanding.Void;
}

/// <summary>One group of a task.</summary>
/// <param name="By">The name of who forwarded it, or said that they cannot; null when nobody did or the name was erased.</param>
/// <param name="Ticked">True when it is ticked before anybody touches it.</param>
public sealed record RelayLine(RelayGroup Group, string? By, bool Ticked);
